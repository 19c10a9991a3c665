package org.onrecord.annotate.pieces;

/** How a word is capitalised, as the tagger is told it: its pieces are lower case. */
final class Case {

    static final int COUNT = 3;

    private static final int LOWER = 0;
    private static final int CAPITAL = 1;
    private static final int CAPS = 2;

    private Case() {
    }

    /** The case of the word at [start, end) of {@code codePoints}: by its letters, the first of them first. */
    static int of(int[] codePoints, int start, int end) {
        int letters = 0;
        boolean allUpper = true;
        for (int i = start; i < end; i++) {
            if (!Character.isLetter(codePoints[i])) {
                continue;
            }
            boolean upper = Character.isUpperCase(codePoints[i]);
            if (letters == 0 && !upper) {
                return LOWER;
            }
            allUpper &= upper;
            letters++;
        }
        if (letters == 0) {
            return LOWER;
        }
        return letters > 1 && allUpper ? CAPS : CAPITAL;
    }
}
