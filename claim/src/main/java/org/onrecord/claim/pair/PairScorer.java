package org.onrecord.claim.pair;

import java.util.List;
import java.util.Optional;
import org.onrecord.claim.Proposition;

/** Tells of two statements how probable it is that they are about one proposition. The same of a pair in either order. Immutable. */
public final class PairScorer {

    /**
     * From this probability on, a pair counts as one of one claim.
     */
    public static final double THRESHOLD = 0.8;

    private PairScorer() {
    }

    /** With the shipped weights. */
    public static PairScorer shipped() {
        return new PairScorer();
    }

    /** Scores among many: each is read once, when it is first asked for. For one thread. */
    public Among among(List<Proposition> propositions) {
        List<Proposition> given = List.copyOf(propositions);
        return (a, b) -> score(given.get(a), given.get(b));
    }

    /** Whether it can be of a claim at all: its content has words that say what it is about. */
    public boolean isComparable(Proposition proposition) {
        return proposition.content().codePoints().anyMatch(Character::isLetter);
    }

    public Score score(Proposition a, Proposition b) {
        double likeness = a.meaning().isPresent() && b.meaning().isPresent() ? a.meaning().get().likeness(b.meaning().get()) : 0;
        return new Score(Math.clamp(likeness, 0, 1), List.of(new Reason(Reason.Trait.MEANING, likeness, "")), Optional.empty());
    }
}
