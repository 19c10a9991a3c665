package org.onrecord.claim.pair;

/** Scores the pairs among statements that were given in a list. */
@FunctionalInterface
public interface Among {

    /** @param a place in the list */
    Score score(int a, int b);
}
