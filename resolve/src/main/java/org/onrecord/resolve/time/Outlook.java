package org.onrecord.resolve.time;

import java.util.List;
import java.util.Set;
import org.onrecord.resolve.text.Terms;

/** Tells whether the clause around a date speaks of what is to come: "will vote on Tuesday", "is due on July 8". */
final class Outlook {

    /** Lexemes on each side that are looked at. A clause is about as long; longer looks met the next clause's verb. */
    private static final int REACH = 10;

    private static final Set<String> FUTURE = Terms.of("will would 'll shall won't wo upcoming scheduled slated expected due set plans plan planning poised ahead");
    private static final Set<String> PAST = Terms.of("said says told was were had did has have added wrote tweeted called asked held heard came went met won lost saw spent took made left time");
    private static final Set<String> BREAKS = Terms.of("\" \u201c \u201d ; : . ? ! ( )");

    private final List<Lexeme> lexemes;

    Outlook(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    /** Whether the clause of the date tells what happened: "she won it in two weeks". */
    boolean isTold(int start, int end) {
        for (int i = start - 1; i >= 0 && i >= start - REACH && !BREAKS.contains(lexemes.get(i).lower()); i--) {
            if (isPast(lexemes.get(i).lower())) {
                return true;
            }
        }
        for (int i = end; i < lexemes.size() && i < end + REACH && !BREAKS.contains(lexemes.get(i).lower()); i++) {
            if (isPast(lexemes.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPast(String lower) {
        return PAST.contains(lower) || lower.length() > 3 && lower.endsWith("ed");
    }

    /** Whether the date from {@code start} to {@code end}, which is not included, lies ahead. */
    boolean isAhead(int start, int end) {
        for (int i = start - 1; i >= 0 && i >= start - REACH && !BREAKS.contains(lexemes.get(i).lower()); i--) {
            if (FUTURE.contains(lexemes.get(i).lower())) {
                return true;
            }
            if (PAST.contains(lexemes.get(i).lower())) {
                return false;
            }
        }
        for (int i = end; i < lexemes.size() && i < end + REACH && !BREAKS.contains(lexemes.get(i).lower()); i++) {
            if (FUTURE.contains(lexemes.get(i).lower())) {
                return true;
            }
            if (PAST.contains(lexemes.get(i).lower()) || i > end && lexemes.get(i).symbol() == Symbol.COMMA) {
                return false;
            }
        }
        return false;
    }
}
