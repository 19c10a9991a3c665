package org.onrecord.claim.pair;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pair of statements comes to.
 *
 * @param probability that both are about one proposition, whichever side they take, or one about a narrower form of the other's; 0 to 1
 * @param reasons     what speaks most for it, then what speaks against it
 * @param veto        why the two are never of one claim, whatever the probability; empty: they may be
 */
public record Score(double probability, List<Reason> reasons, Optional<Veto> veto) {

    /** NUMBER: another number in the same place. PERSON: another person as subject. */
    public enum Veto { NUMBER, PERSON }

    public Score {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + " is not between 0 and 1");
        }
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(veto, "veto is null");
    }
}
