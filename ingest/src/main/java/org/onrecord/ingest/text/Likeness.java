package org.onrecord.ingest.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/** How much a text reads like a language, judged by its characters beyond ASCII: garbage has symbols and strange letters within words. */
final class Likeness {

    /** What a character beyond ASCII adds. A letter that the language has adds its weight, 0.6 to 1.4. */
    private static final double MARK = 0.5;
    private static final double STRANGE_LETTER = -1;
    private static final double CAPITAL_WITHIN_WORD = -2;
    private static final double TWO_SCRIPTS = -4;
    private static final double SYMBOL_WITHIN_WORD = -2;
    private static final double SYMBOL = -0.5;
    private static final double NO_CHARACTER = -6;

    /** A capital is as likely in garbage as anything. */
    private static final double CAPITAL = 0.2;

    /** Chinese, Japanese and Korean have thousands of characters; those that no list has are neither for nor against. */
    private static final double IDEOGRAPH = 0.4;

    private static final String PUNCTUATION = "“”‘’„‚«»‹›–—…•·¡¿°§©®™€£ ′″、。，・「」『』（）！？：；《》％";

    private final CharSequence text;
    private final Map<Character, Double> letters;

    private Likeness(CharSequence text, Map<Character, Double> letters) {
        this.text = text;
        this.letters = letters;
    }

    /** Points for each character beyond ASCII; fewer than {@code few} letters give hardly any. */
    static double of(CharSequence text, Map<Character, Double> letters, int few) {
        return new Likeness(text, letters).share(few);
    }

    private double share(int few) {
        double points = 0;
        int beyond = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                beyond++;
                points += points(i);
            }
        }
        return points / (beyond + few);
    }

    private double points(int at) {
        char c = text.charAt(at);
        if (c == '\uFFFD' || c < 0xA0 || Character.getType(c) == Character.PRIVATE_USE || !Character.isDefined(c)) {
            return NO_CHARACTER;
        }
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return letter(c, at == 0 ? ' ' : text.charAt(at - 1));
        }
        boolean within = at > 0 && Character.isLetter(text.charAt(at - 1)) && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        boolean joins = c == '’' || c == '\u00AD' || c == '–' || c == '—' || c == '·';
        if (within && !joins && c < 0x2E80) {
            return SYMBOL_WITHIN_WORD;
        }
        return PUNCTUATION.indexOf(c) >= 0 ? MARK : c == 0xA0 ? 0 : SYMBOL;
    }

    private double letter(char c, char before) {
        UnicodeScript script = UnicodeScript.of(c);
        Double weight = letters.get(c);
        if (weight == null && Character.isUpperCase(c) && letters.containsKey(Character.toLowerCase(c))) {
            weight = CAPITAL;
        }
        if (weight == null) {
            weight = script == UnicodeScript.HAN || script == UnicodeScript.HANGUL || script == UnicodeScript.KATAKANA ? IDEOGRAPH : STRANGE_LETTER;
        }
        if (!Character.isLetter(before)) {
            return weight;
        }
        boolean capital = Character.isUpperCase(c) && Character.isLowerCase(before);
        boolean mixed = script != UnicodeScript.of(before) && (script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK
                || script == UnicodeScript.HEBREW || script == UnicodeScript.ARABIC || script == UnicodeScript.THAI);
        return weight + (capital ? CAPITAL_WITHIN_WORD : 0) + (mixed ? TWO_SCRIPTS : 0);
    }
}
