package org.onrecord.record.store;

import java.util.List;
import java.util.Optional;

/**
 * A report as far as its origin depends on it.
 *
 * @param key       of the record
 * @param id        article.id of the record format
 * @param outlet    empty: unknown
 * @param credits   agencies that it names
 * @param published EDTF; empty: unknown
 */
public record OriginReport(long key, String id, Optional<String> outlet, List<String> credits, Optional<String> published) {

    public OriginReport {
        credits = List.copyOf(credits);
    }
}
