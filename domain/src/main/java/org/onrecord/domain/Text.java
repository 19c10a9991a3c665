package org.onrecord.domain;

import java.util.Arrays;
import java.util.Objects;

/**
 * The text of an article, addressed by code points as the record format has it, over a Java string, which counts UTF-16
 * units. Text without characters beyond U+FFFF (nearly all news) needs no conversion and keeps none.
 */
public final class Text {

    private static final int[] NONE = {};

    private final String string;

    /** For each surrogate pair, in order: the code point offset of the character after it. */
    private final int[] afterPairs;

    private Text(String string, int[] afterPairs) {
        this.string = string;
        this.afterPairs = afterPairs;
    }

    public static Text of(String string) {
        Objects.requireNonNull(string, "string is null");
        if (string.codePointCount(0, string.length()) == string.length()) {
            return new Text(string, NONE);
        }
        int[] after = NONE;
        int pairs = 0;
        for (int i = 0; i + 1 < string.length(); i++) {
            if (Character.isHighSurrogate(string.charAt(i)) && Character.isLowSurrogate(string.charAt(i + 1))) {
                if (pairs == after.length) {
                    after = Arrays.copyOf(after, Math.max(8, 2 * pairs));
                }
                after[pairs] = i + 1 - pairs;
                pairs++;
                i++;
            }
        }
        return new Text(string, Arrays.copyOf(after, pairs));
    }

    /** The whole text. */
    public String string() {
        return string;
    }

    /** Length in code points. */
    public int length() {
        return string.length() - afterPairs.length;
    }

    /** The characters of a span. */
    public String slice(CharSpan span) {
        return string.substring(utf16(span.start()), utf16(span.end()));
    }

    /** The index in {@link #string()} of the code point at {@code offset}, which may be {@link #length()}. */
    public int utf16(int offset) {
        if (offset < 0 || offset > length()) {
            throw new IndexOutOfBoundsException("offset " + offset + " of " + length());
        }
        int found = Arrays.binarySearch(afterPairs, offset);
        return offset + (found >= 0 ? found + 1 : -found - 1);
    }

    /** The code point offset of an index in {@link #string()}; an index between two surrogates counts as the first. */
    public int offset(int utf16) {
        if (utf16 < 0 || utf16 > string.length()) {
            throw new IndexOutOfBoundsException("index " + utf16 + " of " + string.length());
        }
        int low = 0;
        int high = afterPairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (afterPairs[middle] + middle + 1 <= utf16) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean between = utf16 > 0 && utf16 < string.length()
                && Character.isSurrogatePair(string.charAt(utf16 - 1), string.charAt(utf16));
        return utf16 - low - (between ? 1 : 0);
    }

    /** A span from two indices in {@link #string()}, the second not included. */
    public CharSpan span(int utf16Start, int utf16End) {
        return new CharSpan(offset(utf16Start), offset(utf16End));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && string.equals(text.string);
    }

    @Override
    public int hashCode() {
        return string.hashCode();
    }

    @Override
    public String toString() {
        return string;
    }
}
