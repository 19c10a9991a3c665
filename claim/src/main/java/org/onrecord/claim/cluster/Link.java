package org.onrecord.claim.cluster;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.claim.pair.Score;
import org.onrecord.claim.pair.Score.Veto;

/**
 * Two statements that were scored, as it is kept: reasons are found again from the statements where somebody asks.
 *
 * @param one         id of a statement, less than the other's
 * @param probability that both are of one claim
 */
public record Link(String one, String other, double probability, Optional<Veto> veto) {

    /** Links of less are not worth keeping: a pair that counts as improbable joins nothing. */
    public static final double WORTH_KEEPING = 0.5;

    public Link {
        Objects.requireNonNull(veto, "veto is null");
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("a link goes from the lesser id to the greater: " + one + ", " + other);
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + " is not between 0 and 1");
        }
    }

    /** Of two different statements, in either order. */
    public static Link of(String a, String b, Score score) {
        return a.compareTo(b) < 0 ? new Link(a, b, score.probability(), score.veto()) : new Link(b, a, score.probability(), score.veto());
    }
}
