package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Dates that count from publication: "yesterday", "on Tuesday", "last week", "two days ago", "earlier this month". */
final class RelativeRules {

    private static final String THIS_LAST_NEXT = "(THIS|RECENT|SOON|THE SOON|THE RECENT)";
    private static final String PART_OF = "(THE? PORTION (OF|DASH)? | EARLYLATE (IN)? )?";
    private static final int DAYS_OF_WEEK = 7;
    private static final int FRIDAY = 5;
    private static final int WEEKS_OF_YEAR = 53;

    private RelativeRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.of("EARLYLATE? (TODAY|TONIGHT|NOW)", hit -> today(day -> Period.day(day))),
                Rule.of("(EARLY|LATE|EARLIER)? YESTERDAY PART?", hit -> today(day -> Period.day(day.minusDays(1)))),
                Rule.of("TOMORROW PART?", hit -> today(day -> Period.day(day.plusDays(1)))),
                Rule.of("EARLYLATE? THIS (PART|DAYUNIT)", hit -> today(Period::day)),
                Rule.maybe("(EARLY|LATE)? LAST PART", RelativeRules::lastNight),
                Rule.maybe("THE? DAYUNIT (BEFORE YESTERDAY|AFTER TOMORROW)",
                        hit -> Optional.of(today(day -> Period.day(day.plusDays(hit.has(Symbol.AFTER) ? 2 : -2))))),
                Rule.maybe("THE? EARLYLATE? DASH? THIS (LAST|COMING)? UNIT", RelativeRules::unit),
                Rule.maybe(PART_OF + "(THIS|RECENT|SOON) UNIT", RelativeRules::unit),
                Rule.of("(REST|BEGINNING|END) OF? THE? UNIT", RelativeRules::restOf),
                Rule.of("REST OF? THIS UNIT", RelativeRules::restOf),
                Rule.of("EARLYLATE IN THE UNIT", hit -> today(hit.unit()::around)),
                Rule.of("THE? (THIS? (RECENT|SOON)) (COUNT|COUPLE OF?) BUSINESS? UNITS", RelativeRules::span),
                Rule.of("(COUNT) (RECENT|SOON) UNITS", RelativeRules::span),
                Rule.of("THE LAST UNIT", RelativeRules::span),
                Rule.of("WITHIN (THE? SOON)? (A|COUNT) UNITS (COUNT UNITS)? (COUNT UNITS)?", RelativeRules::within),
                Rule.of("(A|COUNT|A COUPLE OF) UNITS (COMMA? AND? COUNT UNITS)? (COMMA? AND? COUNT UNITS)? AGO", hit -> shifted(hit, -1)),
                Rule.maybe("IN (A|COUNT|A COUPLE OF) UNITS", RelativeRules::inTime),
                Rule.of("(A|COUNT|A COUPLE OF) UNITS (FROM (NOW|TODAY)|HENCE|AFTER (NOW|TODAY))", hit -> shifted(hit, 1)),
                Rule.of("(A|COUNT|A COUPLE OF) UNITS BEFORE (NOW|TODAY)", hit -> shifted(hit, -1)),
                Rule.of("(A|COUNT|A COUPLE OF) UNITS (FROM|AFTER|BEFORE) (TOMORROW|YESTERDAY)", RelativeRules::fromNextDay),
                Rule.maybe("THE? (ORDINAL) (DAYUNIT)? (OF|IN)? (THIS|RECENT|SOON|THE) UNIT", RelativeRules::dayOfMonth),
                Rule.maybe("THE? (ORDINAL|LAST) WEEKDAYS (OF|IN) (THIS|RECENT|SOON|THE) UNIT", RelativeRules::weekdayOfMonth),
                Rule.maybe("THE? (ORDINAL|LAST) UNIT (OF|IN)? " + THIS_LAST_NEXT + " UNIT", RelativeRules::partOf),
                Rule.maybe("THE? ORDINAL UNIT OF THE UNIT", RelativeRules::partOf),
                Rule.maybe("UNIT COUNT", RelativeRules::numbered),
                Rule.of("THE (UNIT|WEEKEND) AFTER THE? NEXT", hit -> twoOn(hit, 1)),
                Rule.of("THE (UNIT|WEEKEND) BEFORE THE? LAST", hit -> twoOn(hit, -1)),
                Rule.of("THE ORD", RelativeRules::dayOfThisMonth),
                Rule.maybe("(QUARTERCODE|HALFCODE) (OF|IN)? (THIS|RECENT|SOON) UNIT", RelativeRules::codeOf));
    }

    /** A period that counts from the day of publication. */
    static Reading today(Function<LocalDate, Period> period) {
        return context -> context.published().map(period);
    }

    private static Optional<Reading> lastNight(Hit hit) {
        return Optional.of(today(day -> Period.day(day.minusDays(1))));
    }

    /** -1 for last, 0 for this, 1 for next; "this past" and "this coming" are last and next. */
    static int step(Hit hit) {
        return hit.has(Symbol.LAST, Symbol.PREVIOUS) ? -1 : hit.has(Symbol.NEXT, Symbol.COMING, Symbol.FOLLOWING) ? 1 : 0;
    }

    private static Optional<Reading> unit(Hit hit) {
        return Optional.of(today(day -> hit.unit().around(hit.unit().plus(day, step(hit)))));
    }

    private static Reading restOf(Hit hit) {
        return today(day -> hit.has(Symbol.REST) ? Period.between(Period.day(day), Period.day(hit.unit().around(day).last().orElseThrow()))
                : hit.unit().around(day));
    }

    /** "the past three weeks", up to publication; "the next two days", from the day after. */
    private static Reading span(Hit hit) {
        int count = Math.max(1, hit.number(0));
        if (hit.has(Symbol.BUSINESS)) {
            return today(day -> step(hit) < 0 ? between(business(day, -count), day.minusDays(1)) : between(business(day, 1), business(day, count)));
        }
        if (hit.unit() == Unit.DECADE) {
            return today(day -> decades(day, step(hit) < 0 ? -count : count));
        }
        return today(day -> step(hit) < 0 ? between(hit.unit().plus(day, -count), day) : between(day.plusDays(1), hit.unit().plus(day, count)));
    }

    private static Period decades(LocalDate day, int count) {
        LocalDate start = Unit.DECADE.around(day).first().orElseThrow();
        return count < 0 ? Period.between(Period.decade(start.getYear() + 10 * count), Period.decade(start.getYear() - 10))
                : Period.between(Period.decade(start.getYear() + 10), Period.decade(start.getYear() + 10 * count));
    }

    private static Period between(LocalDate first, LocalDate last) {
        return first.equals(last) ? Period.day(first) : Period.between(Period.day(first), Period.day(last));
    }

    private static LocalDate business(LocalDate day, int count) {
        LocalDate found = day;
        for (int left = Math.abs(Math.min(count, 1000)); left > 0;) {
            found = found.plusDays(Integer.signum(count));
            left -= found.getDayOfWeek().getValue() <= FRIDAY ? 1 : 0;
        }
        return found;
    }

    private static Reading within(Hit hit) {
        return today(day -> between(day, sum(hit, day, 1)));
    }

    /** "two years ago" is a year, "a week ago" a week, "two days ago" a day; "a year and three days ago" is a day. */
    private static Reading shifted(Hit hit, int direction) {
        return today(day -> shift(hit, day, direction));
    }

    static Period shift(Hit hit, LocalDate from, int direction) {
        Unit finest = Unit.values()[units(hit).stream().mapToInt(Lexeme::value).min().orElseThrow()];
        return finest.around(sum(hit, from, direction));
    }

    /** All lengths of time of the hit added up: "a year and three days". */
    private static LocalDate sum(Hit hit, LocalDate from, int direction) {
        LocalDate day = from;
        List<Lexeme> units = units(hit);
        for (int i = 0; i < units.size(); i++) {
            day = Unit.values()[units.get(i).value()].plus(day, direction * hit.number(i));
        }
        return day;
    }

    private static List<Lexeme> units(Hit hit) {
        return hit.lexemes().stream().filter(lexeme -> lexeme.symbol() == Symbol.UNIT || lexeme.symbol() == Symbol.DAYUNIT).toList();
    }

    /** "in two weeks" is a length of time where the clause tells what happened ("won it in two weeks"), else a date. */
    private static Optional<Reading> inTime(Hit hit) {
        return Optional.of(context -> context.ahead() || !context.told() ? context.published().map(day -> shift(hit, day, 1)) : Optional.empty());
    }

    private static Reading fromNextDay(Hit hit) {
        return today(day -> shift(hit, day.plusDays(hit.has(Symbol.TOMORROW) ? 1 : -1), hit.has(Symbol.BEFORE) ? -1 : 1));
    }

    private static Optional<Reading> dayOfMonth(Hit hit) {
        return lastUnit(hit) != Unit.MONTH ? Optional.empty() : Optional.of(context -> context.published().map(day -> day.plusMonths(step(hit)))
                .flatMap(day -> Period.day(day.getYear(), day.getMonthValue(), hit.value(Symbol.ORD, Symbol.SPELLORD))));
    }

    private static Optional<Reading> weekdayOfMonth(Hit hit) {
        return hit.unit() != Unit.MONTH ? Optional.empty() : Optional.of(context -> context.published().map(day -> day.plusMonths(stepOfWhole(hit)))
                .flatMap(day -> CalendarRules.weekday(hit, day.getYear(), day.getMonthValue())));
    }

    private static Unit lastUnit(Hit hit) {
        return Unit.values()[hit.lexemes().getLast().value()];
    }

    private static Optional<Reading> partOf(Hit hit) {
        Unit whole = lastUnit(hit);
        boolean known = hit.unit() == Unit.WEEK && whole != Unit.WEEK || hit.unit() == Unit.QUARTER && whole == Unit.YEAR;
        return known ? Optional.of(context -> context.published().map(day -> whole.around(whole.plus(day, stepOfWhole(hit))))
                .flatMap(period -> CalendarRules.part(hit, period)).flatMap(reading -> reading.in(context))) : Optional.empty();
    }

    /** Where the whole stands that a part is taken of: "the last week of this month" is of this month. */
    private static int stepOfWhole(Hit hit) {
        return step(new Hit(hit.lexemes().subList(hit.lexemes().size() - 2, hit.lexemes().size())));
    }

    /** "week 31" of the year of publication. */
    private static Optional<Reading> numbered(Hit hit) {
        int number = hit.number(0);
        boolean week = hit.unit() == Unit.WEEK && hit.lexemes().getFirst().lower().equals("week") && number >= 1 && number <= WEEKS_OF_YEAR;
        return week ? Optional.of(today(day -> CalendarRules.week(number, Period.year(day.getYear())))) : Optional.empty();
    }

    /** @param direction 1 the one after the next, -1 the one before the last */
    private static Reading twoOn(Hit hit, int direction) {
        int steps = 2 * direction;
        return today(day -> hit.has(Symbol.WEEKEND) ? Period.weekend(day.plusWeeks(steps)) : hit.unit().around(hit.unit().plus(day, steps)));
    }

    /** "on the 21st": the last such day up to publication, or the next where the clause looks ahead. */
    private static Reading dayOfThisMonth(Hit hit) {
        int number = hit.value(Symbol.ORD);
        return context -> context.published().flatMap(day -> {
            boolean other = context.future() ? number < day.getDayOfMonth() : number > day.getDayOfMonth();
            LocalDate month = other ? day.plusMonths(context.future() ? 1 : -1) : day;
            return Period.day(month.getYear(), month.getMonthValue(), number);
        });
    }

    private static Optional<Reading> codeOf(Hit hit) {
        int quarter = hit.value(Symbol.QUARTERCODE);
        return hit.unit() != Unit.YEAR ? Optional.empty() : Optional.of(today(day -> quarter > 0 ? Period.quarter(day.getYear() + step(hit), quarter)
                : Period.half(day.getYear() + step(hit), hit.value(Symbol.HALFCODE))));
    }

    static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /** The last such weekday up to {@code day}, which counts. */
    static LocalDate lastUpTo(LocalDate day, int weekday) {
        return day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekday, DAYS_OF_WEEK));
    }

    /** The first such weekday from {@code day} on, which counts. */
    static LocalDate firstFrom(LocalDate day, int weekday) {
        return day.plusDays(Math.floorMod(weekday - day.getDayOfWeek().getValue(), DAYS_OF_WEEK));
    }
}
