package org.onrecord.resolve.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.domain.Text;

/**
 * Cuts a text into words and marks. Abbreviations keep their points ("U.S.", "Sen."), hyphened words and numbers stay whole,
 * possessive and verb endings are words of their own ("Lee", "'s").
 */
final class Tokenizer {

    /** Words that are written with a point and do not end a sentence with it. */
    private static final Set<String> ABBREVIATIONS = Terms.of("mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr adm maj cpl pvt rev hon st jr",
            "sr vs no inc corp ltd co pres sec amb atty det insp supt messrs fr msgr jan feb aug sept oct nov dec",
            "ala ariz ark calif colo conn del fla ga ill ind kan ky mass mich minn mo mont neb nev okla ore pa",
            "tenn tex vt va wash wis wyo");

    /** UTF-16 units; longer runs (addresses, noise) become several words, so that no word is as long as the text. */
    private static final int LONGEST_WORD = 500;

    private static final int LONGEST_ABBREVIATION = ABBREVIATIONS.stream().mapToInt(String::length).max().orElse(0);
    private static final Set<String> ENDINGS = Terms.of("s m ll ve re d");
    private static final String DOUBLE_MARKS = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";
    private static final String SINGLE_MARKS = "'\u2018\u2019\u201a\u201b`";
    private static final String APOSTROPHES = "'\u2019";

    private final Text text;
    private final String string;
    private final List<Word> words = new ArrayList<>();
    private int paragraph;
    private boolean paragraphHasWords;

    private Tokenizer(Text text) {
        this.text = text;
        this.string = text.string();
    }

    /** All words in order; their sentences are not known yet and are 0. */
    static List<Word> tokens(Text text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.words;
    }

    private void run() {
        int at = 0;
        while (at < string.length()) {
            int point = string.codePointAt(at);
            if (isLineEnd(point)) {
                paragraph += paragraphHasWords ? 1 : 0;
                paragraphHasWords = false;
                at++;
            } else if (isBlank(point)) {
                at += Character.charCount(point);
            } else {
                at = token(at, point);
            }
        }
    }

    private int token(int at, int point) {
        if (isWordStart(at, point)) {
            int end = wordEnd(at);
            return add(at, end, Character.isDigit(string.codePointAt(at)) || point == '$' ? Word.Kind.NUMBER : Word.Kind.LETTERS);
        }
        int ending = endingLength(at);
        if (ending > 0) {
            return add(at, at + ending, Word.Kind.CLITIC);
        }
        if (DOUBLE_MARKS.indexOf(point) >= 0) {
            return add(at, at + 1, Word.Kind.DOUBLE);
        }
        if (SINGLE_MARKS.indexOf(point) >= 0) {
            boolean twice = at + 1 < string.length() && string.charAt(at + 1) == point;
            return add(at, at + (twice ? 2 : 1), twice ? Word.Kind.DOUBLE : Word.Kind.SINGLE);
        }
        int end = at + Character.charCount(point);
        while (end < string.length() && (point == '.' || point == '-') && string.charAt(end) == point) {
            end++;
        }
        return add(at, end, ".?!\u2026".indexOf(point) >= 0 ? Word.Kind.STOP : Word.Kind.OTHER);
    }

    private int add(int start, int end, Word.Kind kind) {
        String form = string.substring(start, end);
        String lower = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        words.add(new Word(form, lower, text.span(start, end), kind, 0, paragraph));
        paragraphHasWords = true;
        return end;
    }

    private boolean isWordStart(int at, int point) {
        boolean prefix = point == '@' || point == '#' || point == '$';
        return isWordPart(point) || prefix && at + 1 < string.length() && isWordPart(string.codePointAt(at + 1));
    }

    private int wordEnd(int start) {
        int at = start + Character.charCount(string.codePointAt(start));
        int segment = start;
        while (at < string.length() && at - start < LONGEST_WORD) {
            int point = string.codePointAt(at);
            if (isWordPart(point)) {
                at += Character.charCount(point);
            } else if (joins(start, segment, at, point)) {
                at++;
                segment = at;
            } else {
                return point == '.' && takesPoint(start, segment, at) ? at + 1 : at;
            }
        }
        return at;
    }

    /** Whether the mark at {@code at} joins the letters before and after it in one word. */
    private boolean joins(int start, int segment, int at, int point) {
        if (at + 1 >= string.length() || !isWordPart(string.codePointAt(at + 1))) {
            return false;
        }
        return switch (point) {
            case '/' -> Character.isLetter(string.charAt(at - 1)) && Character.isLetter(string.charAt(at + 1));
            case '-', '\u2010', '\u2011', '&', '_' -> true;
            case '\'', '\u2019' -> endingLength(at) == 0;
            case ',' -> Character.isDigit(string.charAt(at - 1)) && Character.isDigit(string.charAt(at + 1));
            case '.' -> Character.isDigit(string.charAt(at + 1)) || at - segment == 1
                    || Character.isLowerCase(string.charAt(at + 1)) && !isAbbreviation(start, at);
            default -> false;
        };
    }

    /** Whether the point after the word belongs to it: "U.S.", "J." before a name, "Sen.". */
    private boolean takesPoint(int start, int segment, int at) {
        boolean letters = at - segment == 1 && Character.isLetter(string.charAt(segment));
        return letters && (segment > start || Character.isUpperCase(string.charAt(start)) && string.charAt(start) != 'I')
                || Character.isUpperCase(string.charAt(segment)) && isAbbreviation(segment, at) || at - start == 2 && lower(start, at).equals("vs");
    }

    /** Looks at short words alone: a token may be as long as the text, and is asked about at each of its points. */
    private boolean isAbbreviation(int start, int end) {
        return end - start <= LONGEST_ABBREVIATION && ABBREVIATIONS.contains(lower(start, end));
    }

    private String lower(int start, int end) {
        return string.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Length of an ending like "'s" at {@code at}, after a letter and before none; 0 when there is none. */
    private int endingLength(int at) {
        if (APOSTROPHES.indexOf(string.charAt(at)) < 0 || at == 0 || !isWordPart(string.codePointBefore(at))) {
            return 0;
        }
        int end = at + 1;
        while (end < string.length() && end <= at + 3 && Character.isLetter(string.charAt(end))) {
            end++;
        }
        return end <= at + 3 && ENDINGS.contains(lower(at + 1, end)) ? end - at : 0;
    }

    private static boolean isWordPart(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(point) || point == '\u00ad' || point == '\u200d';
        };
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\ufeff' || point == '\u200b';
    }

    private static boolean isLineEnd(int point) {
        return point == '\n' || point == '\r' || point == '\u2028' || point == '\u2029' || point == '\u0085';
    }
}
