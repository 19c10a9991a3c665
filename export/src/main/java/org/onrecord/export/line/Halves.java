package org.onrecord.export.line;

/** Halves of surrogate pairs that stand alone: JSON can escape them, but they are no characters, and no database keeps them. */
public final class Halves {

    private static final int DIGITS = 4;

    private Halves() { }

    /** Whether a JSON text that was decoded strictly has an escape of one. */
    public static boolean anyIn(String json) {
        char open = 0;
        for (int i = json.indexOf('\\'); i >= 0; ) {
            char unit = escaped(json, i);
            if (open != 0 && !Character.isLowSurrogate(unit) || open == 0 && Character.isLowSurrogate(unit)) {
                return true;
            }
            open = Character.isHighSurrogate(unit) ? unit : 0;
            int after = i + (unit == 0 ? 2 : 2 + DIGITS);
            i = json.indexOf('\\', after);
            if (open != 0 && i != after) {
                return true;
            }
        }
        return false;
    }

    /** The unit that is escaped at a backslash; 0: another escape. */
    private static char escaped(String json, int at) {
        if (at + 2 + DIGITS > json.length() || json.charAt(at + 1) != 'u') {
            return 0;
        }
        int value = 0;
        for (int i = at + 2; i < at + 2 + DIGITS; i++) {
            int digit = Character.digit(json.charAt(i), 16);
            if (digit < 0) {
                return 0;
            }
            value = 16 * value + digit;
        }
        return (char) value;
    }
}
