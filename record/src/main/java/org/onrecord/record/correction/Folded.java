package org.onrecord.record.correction;

import java.util.Arrays;
import org.onrecord.domain.CharSpan;

/**
 * Text as people type it off a page or a terminal: runs of white space are one space, quotation marks and dashes have one form, what cannot
 * be seen is not there. Each character knows its place in the text it was made of, in code points.
 */
final class Folded {

    private final int[] characters;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    private Folded(int[] characters, int[] starts, int[] ends, int length) {
        this.characters = characters;
        this.starts = starts;
        this.ends = ends;
        this.length = length;
    }

    static Folded of(String text) {
        int[] points = text.codePoints().toArray();
        int[] characters = new int[points.length];
        int[] starts = new int[points.length];
        int[] ends = new int[points.length];
        int length = 0;
        for (int i = 0; i < points.length; i++) {
            int c = folded(points[i]);
            if (c == ' ' && length > 0 && characters[length - 1] == ' ') {
                ends[length - 1] = i + 1;
            } else if (c != 0) {
                characters[length] = c;
                starts[length] = i;
                ends[length] = i + 1;
                length++;
            }
        }
        return new Folded(characters, starts, ends, length);
    }

    /** 0: not there. */
    private static int folded(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2018', '\u2019', '\u201A', '\u201B' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015' -> '-';
            default -> isVisible(c) ? c : 0;
        };
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    int length() {
        return length;
    }

    int at(int index) {
        return characters[index];
    }

    /** The place in the text of some characters, of which there is one at least. */
    CharSpan place(int from, int to) {
        return new CharSpan(starts[from], ends[to - 1]);
    }

    /** The first character that stands at or after a place in the text. */
    int index(int offset) {
        int found = Arrays.binarySearch(starts, 0, length, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Without spaces at its ends. */
    Folded stripped() {
        int from = 0;
        int to = length;
        while (from < to && characters[from] == ' ') {
            from++;
        }
        while (to > from && characters[to - 1] == ' ') {
            to--;
        }
        return new Folded(Arrays.copyOfRange(characters, from, to), Arrays.copyOfRange(starts, from, to), Arrays.copyOfRange(ends, from, to), to - from);
    }
}
