package org.onrecord.web.picture;

import java.util.Locale;
import org.onrecord.domain.Stance;

/**
 * How a side is shown: by a shape and a word, and by a colour that nobody needs to see. No colour or shape says that a side is right.
 *
 * @param css   class of its colour
 * @param glyph its shape as a character
 * @param one   "asserts"
 * @param many  "assert"
 */
public record Sign(String css, String glyph, String one, String many) {

    /** Half the width of a shape. */
    private static final int R = 7;

    public static Sign of(Stance side) {
        String css = side.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (side) {
            case ASSERTS -> new Sign(css, "●", "asserts", "assert");
            case DENIES -> new Sign(css, "■", "denies", "deny");
            case DOUBTS -> new Sign(css, "▲", "doubts", "doubt");
            case CONCEDES -> new Sign(css, "◆", "concedes", "concede");
            case REPORTS_NEUTRALLY -> new Sign(css, "○", "reports neutrally", "report neutrally");
            case UNCLEAR -> new Sign(css, "✕", "unclear", "unclear");
        };
    }

    public String words(long number) {
        return number == 1 ? one : many;
    }

    /** What a statement does that takes the side: "says that it is so". */
    public static String does(Stance side) {
        return switch (side) {
            case ASSERTS -> "says that it is so";
            case DENIES -> "says that it is not so";
            case DOUBTS -> "doubts it";
            case CONCEDES -> "concedes that it is so";
            case REPORTS_NEUTRALLY -> "hands on what others say of it";
            case UNCLEAR -> "takes no side that its words tell";
        };
    }

    /** The shape around a point, as the data of a path. */
    static String path(Stance side, int x, int y) {
        return switch (side) {
            case ASSERTS -> circle(x, y, R);
            case DENIES -> "M%d %dh%dv%dh%dz".formatted(x - R + 1, y - R + 1, 2 * R - 2, 2 * R - 2, 2 - 2 * R);
            case DOUBTS -> "M%d %dL%d %dH%dz".formatted(x, y - R, x + R, y + R - 1, x - R);
            case CONCEDES -> "M%d %dL%d %dL%d %dL%d %dz".formatted(x, y - R - 1, x + R + 1, y, x, y + R + 1, x - R - 1, y);
            case REPORTS_NEUTRALLY -> circle(x, y, R) + circle(x, y, R - 3);
            case UNCLEAR -> "M%1$d %2$dl2 -2l%3$d %3$dl%3$d -%3$dl2 2l-%3$d %3$dl%3$d %3$dl-2 2l-%3$d -%3$dl-%3$d %3$dl-2 -2l%3$d -%3$dz".formatted(x - R, y - R + 2, R - 2);
        };
    }

    private static String circle(int x, int y, int r) {
        return "M%d %da%3$d %3$d 0 1 0 %4$d 0a%3$d %3$d 0 1 0 -%4$d 0z".formatted(x - r, y, r, 2 * r);
    }
}
