package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Text on a terminal, measured in cells: most characters take one, East Asian ones and emoji two, combining marks none.
 */
final class Cells {

    /** First and last code points of the blocks that terminals draw two cells wide (Unicode's East Asian Width, W and F). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
    };

    /**
     * Longer names are cut where people read them. Chosen, not measured: 80 is the width of a usual terminal, and leaves whole the longest name of 4,500
     * speakers in 190 reports, of 71 characters.
     */
    private static final int LONGEST_NAME = 80;

    private Cells() {
    }

    /**
     * The text on one line, safe to print: runs of white space are one space, and what could move the cursor, hide text or
     * turn its direction is taken out.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !plain.isEmpty();
            } else if (isVisible(c)) {
                if (space) {
                    plain.append(' ');
                    space = false;
                }
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    /** A name on one line, safe to print, without its end where it is too long to be one. */
    static String name(String text) {
        String name = plain(text);
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)).stripTrailing() + "\u2026";
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200D; // joins emoji
            default -> true;
        };
    }

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (c >= block[0] && c <= block[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** Lines of at most {@code width} cells, broken at spaces, and inside words that are longer than a line. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            for (String piece : pieces(word, width)) {
                if (!line.isEmpty() && width(line.toString()) + 1 + width(piece) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<String> pieces(String word, int width) {
        if (width(word) <= width) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int used = 0;
        for (int c : word.codePoints().toArray()) {
            if (used + width(c) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.appendCodePoint(c);
            used += width(c);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** The text with spaces after it up to {@code width} cells. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
