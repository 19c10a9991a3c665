package org.onrecord.claim.pair;

/** Scores the pairs among statements that were given in a list. */
@FunctionalInterface
public interface Among {

    /** @param a a place in the list */
    Score score(int a, int b);

    /** The same without reasons, which take longer to find than the rest, where nobody asks for them. */
    default Score bare(int a, int b) {
        return score(a, b);
    }
}
