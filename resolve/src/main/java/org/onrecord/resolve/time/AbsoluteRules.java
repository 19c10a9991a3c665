package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Dates that name their day, month or year: "July 8", "8 July 2017", "2017-07-08", "7/8/2017", "the 1990s". */
final class AbsoluteRules {

    /** A year that has every day: for checking days of an unknown year. */
    private static final int LEAP_YEAR = 2000;
    private static final int MONTHS = 12;
    private static final String YEAR_AFTER = "(COMMA? (OF|IN)? (YEARS|SHORTYEAR) | OF (NUM31|NUM))?";

    private AbsoluteRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.of("MONTHS DOT? THE? DAY " + YEAR_AFTER, AbsoluteRules::dayOfMonth),
                Rule.of("MONTHS (DASH|SLASH|COMMA) (NUMBER|ORD|SPELLORD) " + YEAR_AFTER, AbsoluteRules::dayOfMonth),
                Rule.of("MONTHS DASH NUMBER DASH YEAR", AbsoluteRules::dayOfMonth),
                Rule.of("THE? (NUMBER|ORD) DOT? (OF|DASH|SLASH)? MONTHS ((DASH|SLASH) YEAR)?", AbsoluteRules::dayOfMonth),
                Rule.of("THE? (NUMBER|ORD) DOT? OF? MONTHS " + YEAR_AFTER, AbsoluteRules::dayOfMonth),
                Rule.of("THE? (SPELLORD|SPELL31) (DAYUNIT)? OF MONTHS " + YEAR_AFTER, AbsoluteRules::dayOfMonth),
                Rule.of("THE? ORD DAYUNIT OF MONTHS " + YEAR_AFTER, AbsoluteRules::dayOfMonth),
                Rule.of("YEAR (DASH|SLASH) MONTHS (DASH|SLASH) NUMBER", hit -> monthDay(hit.month(), hit.day(), hit.year())),
                Rule.of("YEAR (DASH NUMBER DASH|SLASH NUMBER SLASH|DOT NUMBER DOT) NUMBER", AbsoluteRules::yearFirst),
                Rule.maybe("COMPACT", AbsoluteRules::compact),
                Rule.maybe("NUMBER (SLASH NUMBER SLASH|DASH NUMBER DASH|DOT NUMBER DOT) YEAR", AbsoluteRules::numbers),
                Rule.maybe("NUMBER (SLASH NUMBER SLASH|DASH NUMBER DASH) (NUMBER|NUM)", AbsoluteRules::numbers),
                Rule.maybe("NUMBER SLASH NUMBER", AbsoluteRules::numbers),
                Rule.of("MONTHS DOT? (COMMA|OF|IN|DASH|SLASH)? (YEARS|SHORTYEAR|OF NUM)", hit -> month(hit.month(), writtenYear(hit))),
                Rule.of("YEAR (COMMA|DASH|SLASH)? MONTHS", hit -> month(hit.month(), hit.year())),
                Rule.maybe("YEAR (DASH|SLASH) NUM12", hit -> follows(hit) ? Optional.empty() : Optional.of(month(hit.value(Symbol.NUM12), hit.year()))),
                Rule.of("NUM12 (DASH|SLASH) YEAR", hit -> month(hit.value(Symbol.NUM12), hit.year())),
                Rule.maybe("YEAR DASH (NUMBER|NUM)", AbsoluteRules::shortRange),
                Rule.of("YEARS", hit -> Reading.of(Period.year(hit.year()))),
                Rule.maybe("UNIT (YEARS|NUM|SPELL)", AbsoluteRules::namedYear),
                Rule.of("MONTHS", hit -> month(hit.month(), 0)),
                Rule.of("THE? APOSTROPHE? DECADE", hit -> Reading.of(Period.decade(hit.value(Symbol.DECADE)))),
                Rule.maybe("THE APOSTROPHE? (YEAR|NUM) POSSESSIVE", AbsoluteRules::decade),
                Rule.of("THE? (SPELL31) DASH? DECADE", hit -> Reading.of(Period.decade(hit.value(Symbol.SPELL31) * 100 + hit.value(Symbol.DECADE) % 100))),
                Rule.of("THE? ORDINAL DASH? CENTURY", hit -> Reading.of(Period.century(hit.number(0) - 1))));
    }

    private static Reading dayOfMonth(Hit hit) {
        return monthDay(hit.month(), hit.day(), writtenYear(hit));
    }

    /** @param year 0: any */
    static Reading monthDay(int month, int day, int year) {
        if (year > 0) {
            return Reading.of(Period.day(year, month, day));
        }
        boolean exists = Period.date(LEAP_YEAR, month, day).isPresent();
        return exists ? new Reading.Yearly(any -> Period.day(any, month, day), Optional.of(Period.ofAnyYear(month, day))) : Reading.of(Optional.empty());
    }

    /** @param year 0: any */
    static Reading month(int month, int year) {
        return year > 0 ? Reading.of(Period.month(year, month))
                : new Reading.Yearly(any -> Optional.of(Period.month(any, month)), Optional.of(Period.ofAnyYear(month, 0)));
    }

    /** The year with four figures, or with two after an apostrophe or "of"; 0 for none. */
    private static int writtenYear(Hit hit) {
        if (hit.has(Symbol.YEAR, Symbol.SPELLYEAR)) {
            return hit.year();
        }
        Lexeme last = hit.lexemes().getLast();
        boolean figures = last.symbol() == Symbol.NUM || last.symbol() == Symbol.NUM31 || last.symbol() == Symbol.NUM12;
        Symbol before = hit.lexemes().size() > 1 ? hit.lexemes().get(hit.lexemes().size() - 2).symbol() : Symbol.OTHER;
        return figures && (before == Symbol.APOSTROPHE || before == Symbol.OF) ? Hit.fullYear(last.value()) : 0;
    }

    private static Reading yearFirst(Hit hit) {
        return Reading.of(Period.day(hit.year(), hit.number(0), hit.number(1)));
    }

    private static Optional<Reading> compact(Hit hit) {
        int all = hit.value(Symbol.COMPACT);
        int year = all / 10_000;
        Optional<Period> day = year < 1900 || year > 2099 ? Optional.empty() : Period.day(year, all / 100 % 100, all % 100);
        return day.map(Reading::of);
    }

    /** "7/8/2017": the order of day and month is told by a number above twelve, or by the context. */
    private static Optional<Reading> numbers(Hit hit) {
        int one = hit.number(0);
        int two = hit.number(1);
        boolean shortYear = hit.lexemes().size() > 3 && !hit.has(Symbol.YEAR);
        if (shortYear && hit.lexemes().getLast().lower().length() != 2) {
            return Optional.empty();
        }
        if (one > MONTHS && two > MONTHS) {
            return hit.has(Symbol.YEAR) ? Optional.of(Reading.of(Optional.empty())) : Optional.empty();
        }
        int year = hit.has(Symbol.YEAR) ? hit.year() : shortYear ? Hit.fullYear(hit.lexemes().getLast().value()) : 0;
        if (one > MONTHS) {
            return Optional.of(monthDay(two, one, year));
        }
        return Optional.of(two > MONTHS || one == two ? monthDay(one, two, year) : new Ambiguous(monthDay(one, two, year), monthDay(two, one, year)));
    }

    /** A date that is one day or another, by the order in which the text writes day and month. */
    private record Ambiguous(Reading monthFirst, Reading dayFirst) implements Reading {

        @Override
        public Optional<Period> in(Context context) {
            return switch (context.order()) {
                case UNKNOWN -> Optional.empty();
                case MONTH_FIRST -> monthFirst.in(context);
                case DAY_FIRST -> dayFirst.in(context);
            };
        }

        @Override
        public Optional<Period> inYear(int year) {
            return monthFirst.inYear(year);
        }

        @Override
        public boolean isYearless() {
            return monthFirst.isYearless();
        }
    }

    /** Whether the number is the year after: "2011-12" is a season, "2016-11" a month. */
    private static boolean follows(Hit hit) {
        return hit.lexemes().getLast().value() == hit.year() % 100 + 1 || hit.lexemes().getLast().lower().length() == 1 && hit.has(Symbol.DASH);
    }

    /** "2015-16". */
    private static Optional<Reading> shortRange(Hit hit) {
        Lexeme last = hit.lexemes().getLast();
        int year = hit.year() / 100 * 100 + last.value();
        boolean later = last.lower().length() == 2 && last.glued() && year > hit.year();
        return later ? Optional.of(Reading.of(Period.between(Period.year(hit.year()), Period.year(year)))) : Optional.empty();
    }

    /** "the 1970's". */
    private static Optional<Reading> decade(Hit hit) {
        int year = hit.has(Symbol.YEAR) ? hit.year() : Hit.fullYear(hit.value(Symbol.NUM));
        return year % 10 != 0 ? Optional.empty() : Optional.of(Reading.of(Period.decade(year)));
    }

    /** "year 2008". */
    private static Optional<Reading> namedYear(Hit hit) {
        int year = hit.value(Symbol.YEAR, Symbol.SPELLYEAR, Symbol.NUM, Symbol.SPELL);
        boolean named = hit.unit() == Unit.YEAR && hit.lexemes().getFirst().lower().equals("year");
        return named ? Period.date(year, 1, 1).map(LocalDate::getYear).map(Period::year).map(Reading::of) : Optional.empty();
    }
}
