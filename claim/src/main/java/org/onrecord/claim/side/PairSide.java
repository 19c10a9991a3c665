package org.onrecord.claim.side;

import org.onrecord.domain.Stance;

/** How the sides of two statements of one claim stand to each other. */
public enum PairSide {
    AGREE, OPPOSED, UNCLEAR;

    /** Of two stances to the same wording. Who only doubts, reports or is unclear is on no side. */
    public static PairSide of(Stance one, Stance other) {
        int sides = side(one) * side(other);
        return sides > 0 || one == Stance.DOUBTS && other == Stance.DOUBTS ? AGREE : sides < 0 ? OPPOSED : UNCLEAR;
    }

    private static int side(Stance stance) {
        return switch (stance) {
            case ASSERTS, CONCEDES -> 1;
            case DENIES -> -1;
            case DOUBTS, REPORTS_NEUTRALLY, UNCLEAR -> 0;
        };
    }
}
