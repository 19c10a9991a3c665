package org.onrecord.claim.side;

/**
 * A word that changes what a clause says.
 *
 * @param stem  by which the same word of another clause is known
 * @param words as they stand in the table
 */
record Operator(Does does, String stem, String words) {

    /**
     * NEGATES and FALSIFIES turn it round, the latter also a claim that is handed on. CLAIM and HANDED hand it on, DENIAL and SPEECH somebody else's denial
     * or words.
     */
    enum Does { NEGATES, FALSIFIES, REJECTS, CLAIM, HANDED, DENIAL, SPEECH, DOUBTS, PERHAPS, CONDITION, QUESTION, UNSAID }
}
