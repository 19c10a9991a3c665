package org.onrecord.origin.match;

import java.util.Objects;
import org.onrecord.origin.text.FoldedText;

/**
 * A report that is to be compared.
 *
 * @param key    its key, greater than those of reports that came before
 * @param outlet who published it; empty: unknown
 */
public record Subject(long key, String outlet, FoldedText text) {

    public Subject {
        Objects.requireNonNull(outlet, "outlet is null");
        Objects.requireNonNull(text, "text is null");
    }
}
