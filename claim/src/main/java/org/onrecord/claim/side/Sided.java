package org.onrecord.claim.side;

import java.util.List;
import java.util.Objects;
import org.onrecord.domain.Stance;

/**
 * The side a statement takes.
 *
 * @param reasons why, in words for people: the words of the report that decide; empty where it is plainly asserted
 */
public record Sided(Stance stance, List<String> reasons) {

    public Sided {
        Objects.requireNonNull(stance, "stance is null");
        reasons = List.copyOf(reasons);
    }
}
