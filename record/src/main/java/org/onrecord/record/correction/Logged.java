package org.onrecord.record.correction;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A correction as a record keeps it.
 *
 * @param holds    whether it is not undone
 * @param undoes   number of the correction that it undoes
 * @param undoneBy number of the correction that undid it last
 */
public record Logged(Correction correction, boolean holds, OptionalLong undoes, OptionalLong undoneBy) {

    public Logged {
        Objects.requireNonNull(correction, "correction is null");
        Objects.requireNonNull(undoes, "undoes is null");
        Objects.requireNonNull(undoneBy, "undoneBy is null");
    }
}
