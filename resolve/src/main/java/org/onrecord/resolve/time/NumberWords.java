package org.onrecord.resolve.time;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.CharSpan;

/** Makes one lexeme of numbers that are written out: "twenty-first", "nineteen ninety-nine", "two thousand and eighteen". */
final class NumberWords {

    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;
    private static final int LAST_YEAR = 2999;

    private final List<Lexeme> lexemes;
    private int at;

    private NumberWords(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    static List<Lexeme> merge(List<Lexeme> lexemes) {
        return new NumberWords(lexemes).run();
    }

    private List<Lexeme> run() {
        List<Lexeme> merged = new ArrayList<>(lexemes.size());
        while (at < lexemes.size()) {
            Lexeme first = lexemes.get(at);
            if (!isNumber(at)) {
                merged.add(first);
                at++;
            } else {
                merged.add(isTens(at) && isUnitOrdinal(after(at)) ? ordinal() : number());
            }
        }
        return merged;
    }

    private Lexeme ordinal() {
        Lexeme tens = lexemes.get(at);
        Lexeme last = lexemes.get(after(at));
        at = after(at) + 1;
        return merged(tens, last, Symbol.SPELLORD, tens.value() + last.value());
    }

    private Lexeme number() {
        Lexeme first = lexemes.get(at);
        int start = at;
        int value = chunk();
        int scale = scale(at);
        if (scale > 1) {
            at++;
            value = value * scale + (scale == THOUSAND ? hundreds() : rest());
        } else if (value >= 10 && value < HUNDRED && isNumber(at) && lexemes.get(at).value() >= 10) {
            value = value * HUNDRED + chunk();
        }
        if (at == start + 1) {
            return first;
        }
        return merged(first, lexemes.get(at - 1), symbol(value), value);
    }

    /** What follows "thousand": "seven hundred and eighty nine", "and eighteen"; 0 for nothing. */
    private int hundreds() {
        int value = rest();
        if (value == 0 || scale(at) != HUNDRED) {
            return value;
        }
        at++;
        return value * HUNDRED + rest();
    }

    /** A number below a hundred, with "and" before it or not; 0 when none stands here. */
    private int rest() {
        int next = at < lexemes.size() && lexemes.get(at).symbol() == Symbol.AND ? at + 1 : at;
        if (!isNumber(next)) {
            return 0;
        }
        at = next;
        return chunk();
    }

    /** One number below a hundred. */
    private int chunk() {
        int value = lexemes.get(at).value();
        int next = after(at);
        if (isTens(at) && isNumber(next) && lexemes.get(next).value() < 10) {
            value += lexemes.get(next).value();
            at = next;
        }
        at++;
        return value;
    }

    private static Symbol symbol(int value) {
        if (value <= LAST_DAY) {
            return value <= LAST_MONTH ? Symbol.SPELL12 : Symbol.SPELL31;
        }
        return value >= THOUSAND && value <= LAST_YEAR ? Symbol.SPELLYEAR : Symbol.SPELL;
    }

    private int scale(int index) {
        String word = index < lexemes.size() ? lexemes.get(index).lower() : "";
        return word.equals("thousand") ? THOUSAND : word.equals("hundred") ? HUNDRED : 1;
    }

    /** The next place, past a hyphen within a word. */
    private int after(int index) {
        boolean hyphen = index + 1 < lexemes.size() && lexemes.get(index + 1).symbol() == Symbol.DASH && lexemes.get(index + 1).glued();
        return hyphen ? index + 2 : index + 1;
    }

    private boolean isNumber(int index) {
        return index < lexemes.size() && switch (lexemes.get(index).symbol()) {
            case SPELL12, SPELL31, SPELL -> true;
            default -> false;
        };
    }

    private boolean isTens(int index) {
        int value = lexemes.get(index).value();
        return value >= 20 && value % 10 == 0;
    }

    private boolean isUnitOrdinal(int index) {
        return index < lexemes.size() && lexemes.get(index).symbol() == Symbol.SPELLORD && lexemes.get(index).value() < 10;
    }

    static Lexeme merged(Lexeme first, Lexeme last, Symbol symbol, int value) {
        return new Lexeme(first.lower() + " " + last.lower(), new CharSpan(first.span().start(), last.span().end()),
                symbol, value, first.first(), first.glued(), first.capital());
    }
}
