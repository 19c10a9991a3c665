package org.onrecord.resolve.time;

import java.util.Arrays;
import java.util.List;

/** The lexemes that a rule's pattern matched: one or more, in order. */
record Hit(List<Lexeme> lexemes) {

    private static final int LATEST_SHORT_YEAR = 50;

    /** The value of the first lexeme of one of these sorts; 0 when there is none. */
    int value(Symbol... symbols) {
        return value(0, symbols);
    }

    /** The value of the lexeme number {@code index}, from 0, of those of these sorts; 0 when there are not so many. */
    int value(int index, Symbol... symbols) {
        List<Symbol> wanted = Arrays.asList(symbols);
        return lexemes.stream().filter(lexeme -> wanted.contains(lexeme.symbol())).skip(index).findFirst().map(Lexeme::value).orElse(0);
    }

    boolean has(Symbol... symbols) {
        List<Symbol> wanted = Arrays.asList(symbols);
        return lexemes.stream().anyMatch(lexeme -> wanted.contains(lexeme.symbol()));
    }

    /** Value of the number {@code index}, digits or words, ordinals included, from 0. */
    int number(int index) {
        return value(index, Symbol.NUM12, Symbol.NUM31, Symbol.NUM, Symbol.SPELL12, Symbol.SPELL31, Symbol.SPELL, Symbol.ORD, Symbol.SPELLORD,
                Symbol.A, Symbol.COUPLE);
    }

    int day() {
        return value(Symbol.NUM12, Symbol.NUM31, Symbol.ORD, Symbol.SPELLORD, Symbol.SPELL12, Symbol.SPELL31);
    }

    int month() {
        return value(Symbol.MONTH, Symbol.MAYBEMONTH);
    }

    int weekday() {
        return value(Symbol.WEEKDAY, Symbol.MAYBEWEEKDAY);
    }

    int year() {
        return value(Symbol.YEAR, Symbol.SPELLYEAR);
    }

    Unit unit() {
        return Unit.values()[value(Symbol.DAYUNIT, Symbol.UNIT)];
    }

    /** The full year of one written with two figures: 16 is 2016, 87 is 1987. */
    static int fullYear(int written) {
        return written >= 100 ? written : written < LATEST_SHORT_YEAR ? 2000 + written : 1900 + written;
    }
}
