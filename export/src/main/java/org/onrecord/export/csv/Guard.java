package org.onrecord.export.csv;

/**
 * Keeps spreadsheets from taking a cell for a formula: a text that begins like one gets an apostrophe before it. "Begins like one": after any
 * apostrophes, white space and characters that cannot be seen comes one of = + - @ or a full-width or small form of them; or it begins, after any
 * apostrophes, with a tab or a line end, which some programs skip. Taking one apostrophe away from each text that begins so after one or
 * more apostrophes gives the text back; no other text is touched.
 */
public final class Guard {

    private static final String STARTERS = "=+-@\u2212\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";

    private Guard() { }

    /** The text as a cell holds it. */
    public static String guarded(String text) {
        return isLikeAFormula(text, 0) ? "'" + text : text;
    }

    /** The text that a cell was made of. */
    public static String undone(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '\'' && isLikeAFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isLikeAFormula(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        if (at < text.length() && "\t\r\n".indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        while (at < text.length() && isPassedOver(text.charAt(at))) {
            at++;
        }
        return at < text.length() && STARTERS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isPassedOver(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || switch (Character.getType(unit)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
