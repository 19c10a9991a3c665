package org.onrecord.resolve.time;

/**
 * What a lexeme may be in a pattern. Numbers are split by what they can count: a day or month (1 to 12), a day (13 to 31), a year.
 * The word MAYBE marks words that mean something else as well: the month and the name "May", the star and the day "Sun".
 */
enum Symbol {
    NUM12, NUM31, NUM, YEAR, COMPACT, SPELL12, SPELL31, SPELL, SPELLYEAR, ORD, SPELLORD, MONTH, MAYBEMONTH, WEEKDAY, MAYBEWEEKDAY,
    DAYUNIT, UNIT, WEEKEND, PART, SEASON, MAYBESEASON, DECADE, CENTURY, QUARTERCODE, HALFCODE, HOLIDAY, A, THE, THIS, THAT, SAME, LAST, PREVIOUS,
    NEXT, COMING, FOLLOWING, AGO, EARLIER, LATER, BEFORE, AFTER, HENCE, BETWEEN, FROM, SINCE, UNTIL, TO, AND, OF, IN, ON, OVER, BY, WITHIN,
    EARLY, MID, LATE, BEGINNING, END, REST, TODAY, YESTERDAY, TOMORROW, TONIGHT, NOW, COUPLE, COMMA, SLASH, DASH, DOT, OPEN, CLOSE,
    APOSTROPHE, POSSESSIVE, BUSINESS, OTHER;

    /** The character that stands for it in a string of symbols. */
    char code() {
        return (char) ('\u0100' + ordinal());
    }
}
