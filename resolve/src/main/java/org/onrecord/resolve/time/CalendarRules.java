package org.onrecord.resolve.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Parts of months and years, seasons and holidays: "the first week of June", "Q3 2016", "the third Tuesday of May", "Labor Day". */
final class CalendarRules {

    private static final String OF_YEAR = "(OF|IN|COMMA|DASH)? YEARS";

    /** A week belongs to the month, quarter or year of its Thursday (ISO 8601). */
    private static final int THURSDAY = DayOfWeek.THURSDAY.getValue();
    private static final int DAYS_OF_WEEK = 7;

    private final HolidayTable holidays;

    private CalendarRules(HolidayTable holidays) {
        this.holidays = holidays;
    }

    static List<Rule> rules(HolidayTable holidays) {
        CalendarRules rules = new CalendarRules(holidays);
        return List.of(
                Rule.maybe("THE? (ORDINAL|LAST) UNIT " + OF_YEAR, hit -> part(hit, Period.year(hit.year()))),
                Rule.of("QUARTERCODE " + OF_YEAR, hit -> Reading.of(Period.quarter(hit.year(), hit.value(Symbol.QUARTERCODE)))),
                Rule.of("YEARS THE? DASH? QUARTERCODE", hit -> Reading.of(Period.quarter(hit.year(), hit.value(Symbol.QUARTERCODE)))),
                Rule.maybe("YEARS COMMA? THE? ORDINAL UNIT", hit -> part(hit, Period.year(hit.year()))),
                Rule.of("HALFCODE " + OF_YEAR, hit -> Reading.of(Period.half(hit.year(), hit.value(Symbol.HALFCODE)))),
                Rule.of("YEARS DASH? HALFCODE", hit -> Reading.of(Period.half(hit.year(), hit.value(Symbol.HALFCODE)))),
                Rule.of("QUARTERCODE", hit -> yearly(year -> Period.quarter(year, hit.value(Symbol.QUARTERCODE)))),
                Rule.of("THE? ANYSEASON (OF|COMMA|IN)? YEARS", hit -> Reading.of(Period.season(hit.year(), season(hit)))),
                Rule.of("THE? (ORDINAL|LAST) UNIT (OF|IN) MONTHS", hit -> yearly(year -> week(hit, Period.month(year, hit.month())))),
                Rule.of("THE? (ORDINAL|LAST) UNIT (OF|IN) MONTHS COMMA? YEARS", hit -> Reading.of(week(hit, Period.month(hit.year(), hit.month())))),
                Rule.of("THE? (ORDINAL|LAST) WEEKDAYS (OF|IN) MONTHS", hit -> new Reading.Yearly(year -> weekday(hit, year, hit.month()), Optional.empty())),
                Rule.of("THE? (ORDINAL|LAST) WEEKDAYS (OF|IN) MONTHS COMMA? YEARS", hit -> Reading.of(weekday(hit, hit.year(), hit.month()))),
                Rule.maybe("THE? UNIT (OF|SINCE|BEGINNING) ON? MONTHS DOT? THE? DAY", CalendarRules::weekOf),
                Rule.of("BEGINNING ON? MONTHS DOT? THE? DAY", CalendarRules::beginning),
                Rule.of("HOLIDAY", rules::holiday),
                Rule.of("HOLIDAY (OF|IN|COMMA)? YEARS", hit -> Reading.of(Period.day(holidays.day(hit.value(Symbol.HOLIDAY), hit.year())))));
    }

    static int season(Hit hit) {
        return hit.value(Symbol.SEASON, Symbol.MAYBESEASON);
    }

    static Reading yearly(java.util.function.IntFunction<Period> ofYear) {
        return new Reading.Yearly(year -> Optional.of(ofYear.apply(year)), Optional.empty());
    }

    private Reading holiday(Hit hit) {
        return yearly(year -> Period.day(holidays.day(hit.value(Symbol.HOLIDAY), year)));
    }

    /** The quarter, half or week of that number of a year; empty for other units. */
    static Optional<Reading> part(Hit hit, Period year) {
        int number = hit.has(Symbol.ORD, Symbol.SPELLORD) ? hit.value(Symbol.ORD, Symbol.SPELLORD) : 0;
        return switch (hit.unit()) {
            case QUARTER -> quarter(year, number == 0 ? 4 : number).map(Reading::of);
            case WEEK -> Optional.of(Reading.of(week(number, year)));
            default -> Optional.empty();
        };
    }

    private static Optional<Period> quarter(Period year, int number) {
        return number > 4 ? Optional.empty() : year.first().map(day -> Period.quarter(day.getYear(), number));
    }

    static Period week(Hit hit, Period of) {
        return week(hit.value(Symbol.ORD, Symbol.SPELLORD), of);
    }

    /** @param number 0 for the last one */
    static Period week(int number, Period of) {
        LocalDate first = of.first().orElseThrow();
        LocalDate thursday = first.plusDays(Math.floorMod(THURSDAY - first.getDayOfWeek().getValue(), DAYS_OF_WEEK));
        long last = ChronoUnit.WEEKS.between(thursday, of.last().orElseThrow());
        return Period.week(thursday.plusWeeks(number == 0 ? last : number - 1L));
    }

    /** The weekday of that number of a month; empty when it has not so many. */
    static Optional<Period> weekday(Hit hit, int year, int month) {
        int number = hit.value(Symbol.ORD, Symbol.SPELLORD);
        LocalDate found = HolidayTable.weekday(year, month, hit.weekday(), number == 0 ? -1 : number);
        return found.getMonthValue() == month ? Optional.of(Period.day(found)) : Optional.empty();
    }

    private static Reading beginning(Hit hit) {
        Reading day = AbsoluteRules.monthDay(hit.month(), hit.day(), 0);
        return context -> day.in(context).map(Period::since);
    }

    private static Optional<Reading> weekOf(Hit hit) {
        if (hit.unit() != Unit.WEEK) {
            return Optional.empty();
        }
        Reading day = AbsoluteRules.monthDay(hit.month(), hit.day(), 0);
        return Optional.of(context -> day.in(context).flatMap(Period::first).map(Period::week));
    }
}
