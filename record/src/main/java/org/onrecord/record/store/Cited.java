package org.onrecord.record.store;

import java.util.Objects;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;

/**
 * A statement with what is known of its report, without its text.
 *
 * @param article     id of its report
 * @param publication without writers and credits
 * @param isLatest    whether the report's text is the latest of its source
 */
public record Cited(Statement statement, String article, Publication publication, boolean isLatest) {

    public Cited {
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(article, "article is null");
        Objects.requireNonNull(publication, "publication is null");
    }
}
