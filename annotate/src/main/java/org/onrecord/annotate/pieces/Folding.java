package org.onrecord.annotate.pieces;

import java.text.Normalizer;
import java.util.Locale;

/** What BERT's uncased normalisation makes of one character: lower case, without accents. */
final class Folding {

    /** In place of text: white space and controls, which are no part of any word. */
    static final String NOTHING = null;

    private static final String[] ASCII = new String[128];

    static {
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = slow(c);
        }
    }

    private Folding() {
    }

    /** The folded character, "" for a combining mark that folding drops, {@link #NOTHING} for white space and controls. */
    static String of(int codePoint) {
        return codePoint < ASCII.length ? ASCII[codePoint] : slow(codePoint);
    }

    static boolean isSpace(int codePoint) {
        return switch (codePoint) {
            case ' ', '\t', '\n', '\r' -> true;
            default -> switch (Character.getType(codePoint)) {
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
        };
    }

    /** Punctuation, ASCII symbols and Chinese characters are words of their own. */
    static boolean standsAlone(int codePoint) {
        if (codePoint < ASCII.length) {
            return codePoint > ' ' && codePoint != 127 && !Character.isLetterOrDigit(codePoint);
        }
        return isHan(codePoint) || switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks that BERT counts as Chinese; they are not all that Unicode calls Han. */
    private static boolean isHan(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x20000 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }

    private static String slow(int codePoint) {
        if (isSpace(codePoint) || codePoint == 0xFFFD || isControl(codePoint)) {
            return NOTHING;
        }
        String lower = Character.toString(codePoint).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD).codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
