package org.onrecord.record;

import java.util.Objects;
import org.onrecord.domain.Publication;

/**
 * A report as a list shows it, without its text.
 *
 * @param key         counts up as reports come: a list goes on after it
 * @param article     its id
 * @param publication without writers and credits
 * @param isLatest    whether its text is the latest of its source
 * @param statements  how many are in it
 */
public record ReportHead(long key, String article, Publication publication, boolean isLatest, int statements) {

    public ReportHead {
        Objects.requireNonNull(article, "article is null");
        Objects.requireNonNull(publication, "publication is null");
    }
}
