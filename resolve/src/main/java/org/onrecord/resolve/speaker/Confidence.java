package org.onrecord.resolve.speaker;

/**
 * How sure each way of finding a speaker is. Measured with gold spans on {@code reports} and {@code polnear-layer} (466
 * statements; the scorer's "among found: speaker" split by resolvedBy): name 89 of 89, surname 168 of 168, apposition 4 of 4,
 * role 13 of 14, description 96 of 107, pronoun 62 of 72. The constants stay somewhat below where the counts are small.
 */
final class Confidence {

    static final double NAME = 0.97;
    static final double SURNAME = 0.95;

    /** A surname that several persons of the report have, with one of them meant: 16 of 17 on dwie_alias (see SingleWords). */
    static final double NAMESAKE = 0.85;
    /** A lone name that nothing shows to be a person's, taken for a body's. */
    static final double THING = 0.5;
    static final double APPOSITION = 0.9;
    static final double DESCRIPTION = 0.85;
    static final double ROLE = 0.8;
    static final double CONTINUATION = 0.75;

    /** An office that the table of office holders fills and the report does not: too rare in the corpora to be counted. */
    static final double OFFICE = 0.7;

    /** For the speaker of words around a pronoun, where no statement around it is known. */
    static final double NEAR = 0.5;

    /** Below this a speaker is left open rather than named; a pronoun with two equal candidates lies just below. */
    static final double FLOOR = 0.35;

    /**
     * Below this probability a pronoun is left open. Right of GAP's validation part, GUM and PolNeAR's sources, by probability:
     * 0.5 to 0.6 55 of 94, 0.6 to 0.7 58 of 90, 0.7 to 0.8 104 of 137, from 0.9 on 578 of 598 (training/pronouns.py).
     */
    static final double PRONOUN_FLOOR = 0.6;

    /** Fits the share that was right by lead: under 1 point 6 in 10, from 2 points on 48 of 49. */
    private static final double HIGHEST = 0.96;
    private static final double SLOPE = 1.3;
    private static final double SHIFT = 0.6;
    private static final double MOST = 20;

    private Confidence() {
    }

    /** From the lead of the best candidate over the next, in points of the sieve that scored them. */
    static double ofMargin(double margin) {
        return HIGHEST / (1 + Math.exp(SHIFT - SLOPE * Math.min(margin, MOST)));
    }
}
