package org.onrecord.record.store;

import java.util.Objects;
import java.util.Optional;

/**
 * A report as it was compared.
 *
 * @param key    of the report
 * @param digest of its words
 * @param words  how many
 * @param outlet empty: unknown
 * @param family key of the first report that had nearly the same text
 * @param own    places of words that are the outlet's own, as they are kept; empty: none
 */
public record OriginText(long key, long digest, int words, Optional<String> outlet, long family, Optional<String> own) {

    public OriginText {
        Objects.requireNonNull(outlet, "outlet is null");
        Objects.requireNonNull(own, "own is null");
    }
}
