package org.onrecord.resolve.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.Words;

/** Cuts words into lexemes: "2017-07-08" into five, "mid-July" into three, "1990s", "21st" and "Q3" into one. */
final class Lexer {

    /** Longer words are no dates. Also a bound on the time that one word takes. */
    private static final int LONGEST_WORD = 40;

    private static final Pattern PARTS = Pattern.compile("(?i)[qh][1-4](?![0-9a-z])|[0-9]+(?:st|nd|rd|th|s|'s)(?![a-z])|[0-9]+|[\\p{L}.']*\\p{L}|.");
    private static final Pattern ORDINAL = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)");
    private static final Pattern DECADE = Pattern.compile("((?:1[0-9]|20)?[0-9])0'?s");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");
    private static final int COMPACT_DATE = 8;
    private static final int YEAR_DIGITS = 4;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    private final WordTable table;

    Lexer(WordTable table) {
        this.table = table;
    }

    /** All lexemes of a text, in order. */
    List<Lexeme> lexemes(Words words) {
        List<Lexeme> found = new ArrayList<>(words.size() + words.size() / 8);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean glued = i > 0 && words.get(i - 1).span().end() == word.span().start();
            if (isComposite(word)) {
                split(word, i, glued, found);
            } else {
                found.add(lexeme(word.form(), word.span(), i, glued));
            }
        }
        return found;
    }

    private boolean isComposite(Word word) {
        String form = word.form();
        if (form.length() > LONGEST_WORD || form.length() != word.span().length() || "$#@".indexOf(form.charAt(0)) >= 0) {
            return false;
        }
        if (word.kind() == Word.Kind.NUMBER) {
            return form.indexOf(',') < 0 && !DIGITS.matcher(form).matches();
        }
        return word.kind() == Word.Kind.LETTERS && (form.indexOf('-') > 0 || form.indexOf('/') > 0 || form.chars().anyMatch(Character::isDigit));
    }

    private void split(Word word, int index, boolean glued, List<Lexeme> found) {
        Matcher parts = PARTS.matcher(word.form());
        boolean joined = glued;
        while (parts.find()) {
            int start = word.span().start() + parts.start();
            found.add(lexeme(parts.group(), new CharSpan(start, start + parts.end() - parts.start()), index, joined));
            joined = true;
        }
    }

    private Lexeme lexeme(String form, CharSpan span, int word, boolean glued) {
        String lower = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean capital = Character.isUpperCase(form.codePointAt(0));
        WordTable.Entry entry = Character.isDigit(lower.charAt(0)) ? number(lower) : table.find(lower).orElseGet(() -> code(lower));
        return new Lexeme(lower, span, entry.symbol(), entry.value(), word, glued, capital);
    }

    private static WordTable.Entry code(String lower) {
        boolean quarter = lower.length() == 2 && lower.charAt(0) == 'q' && Character.isDigit(lower.charAt(1));
        boolean half = lower.equals("h1") || lower.equals("h2");
        Symbol symbol = quarter ? Symbol.QUARTERCODE : half ? Symbol.HALFCODE : Symbol.OTHER;
        return new WordTable.Entry(symbol, quarter || half ? lower.charAt(1) - '0' : 0);
    }

    private static WordTable.Entry number(String lower) {
        if (DIGITS.matcher(lower).matches()) {
            return number(lower.length(), Integer.parseInt(lower));
        }
        Matcher ordinal = ORDINAL.matcher(lower);
        if (ordinal.matches()) {
            return new WordTable.Entry(Symbol.ORD, Integer.parseInt(ordinal.group(1)));
        }
        Matcher decade = DECADE.matcher(lower);
        if (decade.matches()) {
            int tens = Integer.parseInt(decade.group(1));
            return new WordTable.Entry(Symbol.DECADE, 10 * (tens < 10 ? tens + 190 : tens));
        }
        return new WordTable.Entry(Symbol.OTHER, 0);
    }

    private static WordTable.Entry number(int digits, int value) {
        Symbol symbol = Symbol.OTHER;
        if (digits == COMPACT_DATE) {
            symbol = Symbol.COMPACT;
        } else if (digits == YEAR_DIGITS) {
            symbol = value >= FIRST_YEAR && value <= LAST_YEAR ? Symbol.YEAR : Symbol.OTHER;
        } else if (digits < YEAR_DIGITS) {
            symbol = value >= 1 && value <= LAST_MONTH ? Symbol.NUM12 : value > LAST_MONTH && value <= LAST_DAY ? Symbol.NUM31 : Symbol.NUM;
        }
        return new WordTable.Entry(symbol, value);
    }
}
