package org.onrecord.claim.side;

import java.util.Set;

/**
 * A word that changes what a clause says.
 *
 * @param stem   by which the same word of another clause is known
 * @param words  as they stand in the table
 * @param before stems of the clause before it, but of whose it is: "the mayor accepted" of "the mayor accepted the clerk's denial"
 */
record Operator(Does does, String stem, String words, Set<String> before) {


    /**
     * NEGATES and FALSIFIES turn it round, the latter also a claim that is handed on. CLAIM and HANDED hand it on, DENIAL and SPEECH somebody else's denial
     * or words.
     */
    enum Does { NEGATES, FALSIFIES, REJECTS, CLAIM, HANDED, DENIAL, SPEECH, DOUBTS, PERHAPS, CONDITION, QUESTION, UNSAID }

    static Operator of(Does does, String stem, String words) {
        return new Operator(does, stem, words, Set.of());
    }

    /** The same denial, or words that are about one, of the same people. */
    boolean isLike(Operator other) {
        boolean common = before.isEmpty() || other.before.isEmpty() || before.stream().anyMatch(other.before::contains);
        return does == other.does && (does == Does.DENIAL ? common : stem.equals(other.stem));
    }
}
