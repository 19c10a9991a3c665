package org.onrecord.ingest.layout;

import java.util.Locale;

/**
 * A line of the text, without the white space around it; in hard-wrapped text a paragraph.
 *
 * @param string its characters
 * @param start  index of the first in the text's string (UTF-16 units, not code points)
 * @param words  runs without white space
 * @param ends   whether it ends like a sentence: full stop, question or exclamation mark, closing quotes and brackets aside
 */
record Line(String string, int start, int words, boolean ends) {

    /** Closing marks that may follow the end of a sentence. */
    private static final String CLOSERS = "\"'”’»)]*";
    private static final String ENDS = ".!?…。";
    private static final String QUOTES = "\"“”«»„";

    /**
     * Words from which a line that ends like a sentence is prose. In 274 news pages' lines, of those with 9 to 15 words and
     * an end 36 % are body text, with 16 to 30 words 68 %, with more 88 %; of those with less than 9 words 19 %.
     */
    static final int PROSE = 9;

    private static final int LONGEST = 600;

    static Line of(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        String string = text.substring(start, end);
        return new Line(string, start, countWords(string), endsSentence(string));
    }

    /** Index after the last character, UTF-16 units. */
    int end() {
        return start + string.length();
    }

    boolean isEmpty() {
        return string.isEmpty();
    }

    /** Too long for a title, a credit or a caption, whatever it holds: no pattern is tried on it. */
    boolean isLong() {
        return string.length() > LONGEST;
    }

    boolean isProse() {
        return ends && words >= PROSE;
    }

    /** Whether its last character announces more: a colon, a comma, a dash. */
    boolean announces() {
        return ":;,-–—".indexOf(string.charAt(string.length() - 1)) >= 0;
    }

    /** Whether its first letter, quotation marks and bullets aside, is a small one. */
    boolean startsSmall() {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return Character.isLowerCase(c);
            }
        }
        return false;
    }

    /** Whether it holds a double quotation mark of any shape, two single ones among them. */
    boolean quotes() {
        for (int i = 0; i < string.length(); i++) {
            if (quote(i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Characters of the double quotation mark at {@code i} of its string; 0: there is none. */
    int quote(int i) {
        char c = string.charAt(i);
        if (QUOTES.indexOf(c) >= 0) {
            return 1;
        }
        return (c == '\'' || c == '`' || c == '’' || c == '‘') && i + 1 < string.length() && string.charAt(i + 1) == c ? 2 : 0;
    }

    /** Its words in small letters, without the bullets and marks around the whole: two lines that say the same have the same. */
    String key() {
        int from = 0;
        int to = string.length();
        while (from < to && !Character.isLetterOrDigit(string.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(string.charAt(to - 1))) {
            to--;
        }
        return string.substring(from, to).toLowerCase(Locale.ROOT);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || c > '\u0FFF' && Character.isSpaceChar(c);
    }

    private static int countWords(String string) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < string.length(); i++) {
            boolean space = isSpace(string.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    private static boolean endsSentence(String string) {
        int last = string.length() - 1;
        while (last >= 0 && (CLOSERS.indexOf(string.charAt(last)) >= 0 || isSpace(string.charAt(last)))) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(string.charAt(last)) >= 0 && !string.startsWith("...", last - 2);
    }
}
