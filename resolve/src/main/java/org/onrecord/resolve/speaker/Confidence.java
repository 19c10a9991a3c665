package org.onrecord.resolve.speaker;

/** How sure each way of finding a speaker is. */
final class Confidence {

    static final double NAME = 0.97;
    static final double SURNAME = 0.95;
    static final double APPOSITION = 0.9;
    static final double DESCRIPTION = 0.85;
    static final double ROLE = 0.8;
    static final double CONTINUATION = 0.75;

    /** Below this a speaker is left open rather than named. */
    static final double FLOOR = 0.35;

    private Confidence() {
    }

    /** From the lead of the best candidate over the next: 0.5 at none, near 0.95 from three up. */
    static double ofMargin(double margin) {
        return 0.95 / (1 + Math.exp(-Math.min(margin, 20)) * 0.9);
    }
}
