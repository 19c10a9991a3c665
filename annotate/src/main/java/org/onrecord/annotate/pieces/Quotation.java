package org.onrecord.annotate.pieces;

import java.util.Arrays;

/** Whether each character of a paragraph stands inside double quotation marks, as the tagger is told it. */
final class Quotation {

    static final byte OUTSIDE = 0;
    static final byte INSIDE = 1;
    static final byte MARK = 2;

    /** Inside, and the paragraph ends without a closing mark: the quotation goes on in the next. */
    static final byte OPEN = 3;

    private Quotation() {
    }

    /** The state of each code point. Two single marks or back quotes in a row count as a double mark. */
    static byte[] of(int[] codePoints) {
        byte[] state = new byte[codePoints.length];
        int opened = -1;
        int i = 0;
        while (i < codePoints.length) {
            int width = markWidth(codePoints, i);
            if (width == 0) {
                state[i++] = opened < 0 ? OUTSIDE : INSIDE;
                continue;
            }
            Arrays.fill(state, i, i + width, MARK);
            int mark = codePoints[i];
            if (opened < 0 && mark != '”' && mark != '»') {
                opened = i;
            } else if (opened >= 0 && mark != '“' && mark != '„' && mark != '«') {
                opened = -1;
            }
            i += width;
        }
        for (int k = Math.max(opened, 0); opened >= 0 && k < state.length; k++) {
            if (state[k] == INSIDE) {
                state[k] = OPEN;
            }
        }
        return state;
    }

    private static int markWidth(int[] codePoints, int i) {
        return switch (codePoints[i]) {
            case '"', '“', '”', '„', '«', '»' -> 1;
            case '\'', '`' -> i + 1 < codePoints.length && codePoints[i + 1] == codePoints[i] ? 2 : 0;
            default -> 0;
        };
    }
}
