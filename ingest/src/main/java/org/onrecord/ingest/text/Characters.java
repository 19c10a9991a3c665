package org.onrecord.ingest.text;

/**
 * What a character of a web page becomes in the text of its report: itself, a space, its letters, or nothing. For text that a reader
 * makes of a page only; plain text stays as it is. Asked character by character, so that who asks keeps the alignment.
 */
public final class Characters {

    private static final String NOTHING = "";
    private static final String SPACE = " ";

    /** U+FB00 to U+FB06, letters that old type and PDFs run together. */
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    private static final int FIRST_LIGATURE = 0xFB00;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    private Characters() { }

    /** Whether a character is one of the many that stay what they are whatever stands before them; the quick answer. */
    public static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F || c > 0xA0 && c < 0x600 && c != '\u00AD' || c > 0x2010 && c < 0x2028;
    }

    /**
     * @param before the last character that was kept, 0 at the beginning
     * @return the character, its letters, a space, or nothing
     */
    public static String of(int codePoint, int before) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85) {
            return SPACE;
        }
        if (codePoint >= FIRST_LIGATURE && codePoint < FIRST_LIGATURE + LIGATURES.length) {
            return LIGATURES[codePoint - FIRST_LIGATURE];
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> control(codePoint);
            case Character.FORMAT -> holdsTogether(codePoint, before) ? Character.toString(codePoint) : NOTHING;
            case Character.PRIVATE_USE, Character.SURROGATE -> NOTHING;
            case Character.UNASSIGNED -> isNoCharacter(codePoint) ? NOTHING : Character.toString(codePoint);
            default -> codePoint == OBJECT_REPLACEMENT ? NOTHING : Character.toString(codePoint);
        };
    }

    /** Nothing; but U+0080 to U+009F are read as bytes of Windows-1252, as HTML reads "&amp;#146;". */
    private static String control(int codePoint) {
        if (codePoint < 0x80 || PlainBytes.isUndefined((byte) codePoint)) {
            return NOTHING;
        }
        return new String(new byte[] {(byte) codePoint}, Encoding.WINDOWS_1252.charset());
    }

    /** Whether an invisible character is needed where it stands: joiners within an emoji or a word of a script that joins, tags of a flag, Arabic number signs. */
    private static boolean holdsTogether(int codePoint, int before) {
        boolean emoji = Character.isEmojiModifier(before) || Character.isExtendedPictographic(before) || before == 0xFE0F;
        if (codePoint == ZERO_WIDTH_JOINER) {
            return emoji || joins(before);
        }
        if (codePoint == ZERO_WIDTH_NON_JOINER) {
            return joins(before);
        }
        return codePoint >= 0xE0020 && (emoji || before >= 0xE0020) || codePoint >= 0x600 && codePoint < 0x1000 && codePoint != 0x61C;
    }

    /** Letters of Arabic and Indic scripts change their shape with their neighbours. */
    private static boolean joins(int before) {
        return before >= 0x600 && before < 0x1000 && (Character.isLetter(before) || Character.getType(before) == Character.NON_SPACING_MARK
                || Character.getType(before) == Character.COMBINING_SPACING_MARK);
    }

    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
    }
}
