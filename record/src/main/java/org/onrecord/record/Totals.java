package org.onrecord.record;

import java.util.Objects;
import java.util.Optional;

/**
 * How much a record holds.
 *
 * @param reports  present texts and earlier ones
 * @param disputed claims that some assert and some deny
 * @param first    the earliest date of publication that is known, EDTF
 * @param last     the latest
 */
public record Totals(long reports, long statements, long speakers, long claims, long disputed, Optional<String> first, Optional<String> last) {

    public Totals {
        Objects.requireNonNull(first, "first is null");
        Objects.requireNonNull(last, "last is null");
    }
}
