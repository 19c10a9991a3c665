package org.onrecord.claim.side;

/**
 * One word of a text.
 *
 * @param text  in lower case, contractions taken apart ("don't": "do", "not"), without a possessive ending
 * @param stem  what its forms have in common
 * @param gap   what stands between it and the word before
 * @param owns  whether it had a possessive ending: "Lee's"
 * @param name  whether it begins with a capital inside a sentence
 */
record Word(String text, String stem, Gap gap, boolean owns, boolean name) {

    /** QUESTION and STOP end a sentence; BREAK is a colon, a semicolon or a dash. */
    enum Gap { NONE, COMMA, BREAK, STOP, QUESTION }

    /** The same, known by its text alone. */
    Word unstemmed() {
        return new Word(text, "", gap, owns, name);
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean endsSentence() {
        return gap == Gap.STOP || gap == Gap.QUESTION;
    }
}
