package org.onrecord.resolve.time;

import org.onrecord.domain.CharSpan;

/**
 * A word, number or mark as dates are made of: "16-19" is one word and three lexemes, "twenty-first" one lexeme.
 *
 * @param value  of a number or ordinal the number, of a month 1 to 12, of a weekday 1 (Monday) to 7, of a unit {@link Unit#ordinal()},
 *               of a decade its first year; 0 when there is none
 * @param first  index of the word it is (the first part of)
 * @param glued  whether no space stands between it and the lexeme before
 */
record Lexeme(String lower, CharSpan span, Symbol symbol, int value, int first, boolean glued, boolean capital) {
}
