package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Weekdays, weekends, months and seasons that stand alone or with "last", "this", "next". News look back: "on Tuesday" is the
 * last Tuesday up to the day of publication, and the next one only where its clause speaks of the future. "This Tuesday" is of
 * the week of publication, "next Tuesday" of the week after; weeks begin on Monday.
 */
final class WeekdayRules {

    private static final int DAYS_OF_WEEK = 7;
    private static final int TUESDAY = 2;
    private static final int SATURDAY = 6;

    private WeekdayRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.of("EARLYLATE? WEEKDAYS PART?", hit -> new Floating(hit.weekday())),
                Rule.of("EARLYLATE? THIS WEEKDAYS PART?", hit -> weekday(hit, (day, weekday) -> inWeek(day, weekday, 0))),
                Rule.of("EARLYLATE? NEXT WEEKDAYS PART?", hit -> weekday(hit, (day, weekday) -> inWeek(day, weekday, 1))),
                Rule.of("EARLYLATE? PREVIOUS WEEKDAYS PART?", hit -> weekday(hit, (day, weekday) -> inWeek(day, weekday, -1))),
                Rule.of("(THIS|THE)? LAST WEEKDAYS PART?", hit -> weekday(hit, (day, weekday) -> RelativeRules.lastUpTo(day.minusDays(1), weekday))),
                Rule.of("(THIS|THE)? COMING WEEKDAYS PART?", hit -> weekday(hit, (day, weekday) -> RelativeRules.firstFrom(day.plusDays(1), weekday))),
                Rule.maybe("WEEKDAYS PART? (OF|COMMA)? (THE)? (THIS|LAST|PREVIOUS|NEXT|COMING|FOLLOWING) UNIT", WeekdayRules::ofWeek),
                Rule.maybe("(THIS|LAST|PREVIOUS|NEXT|COMING|FOLLOWING) UNIT (COMMA|DASH)? ON? WEEKDAYS", WeekdayRules::ofWeek),
                Rule.of("(A|COUNT) WEEKDAYS (AGO|LATER|FROM NOW|FROM TODAY)", WeekdayRules::counted),
                Rule.maybe("WEEKDAYS COMMA? THE? DAY", WeekdayRules::dated),
                Rule.of("OVER? THE? WEEKEND", hit -> context -> context.published().map(day -> weekend(day, !context.told() && !hit.has(Symbol.OVER)))),
                Rule.of("THIS WEEKEND", hit -> context -> context.published().map(day -> thisWeekend(day, !context.told()))),
                Rule.of("(THIS|THE)? (LAST|PREVIOUS) WEEKEND", hit -> RelativeRules.today(day -> Period.weekend(day.minusDays(DAYS_OF_WEEK)))),
                Rule.of("(THIS|THE)? (NEXT|COMING|FOLLOWING) WEEKEND", hit -> RelativeRules.today(day -> Period.weekend(comingWeekend(hit, day)))),
                Rule.of("(PORTION (OF|DASH)?)? LAST MONTHS", hit -> RelativeRules.today(day -> last(day, hit.month()))),
                Rule.of("(PORTION (OF|DASH)?)? THIS MONTHS", hit -> RelativeRules.today(day -> Period.month(day.getYear(), hit.month()))),
                Rule.of("(PORTION (OF|DASH)?)? NEXT MONTHS", hit -> RelativeRules.today(day -> next(day, hit.month()))),
                Rule.of("THE? (PORTION) (OF|DASH)? MONTHS", hit -> AbsoluteRules.month(hit.month(), 0)),
                Rule.of("THE? (PORTION) (OF|DASH)? MONTHS COMMA? OF? YEARS", hit -> AbsoluteRules.month(hit.month(), hit.year())),
                Rule.maybe("THE? (PORTION) (OF|DASH)? YEARS", hit -> Optional.of(Reading.of(Period.year(hit.year())))),
                Rule.of("THE? (PORTION) (OF|DASH)? THE? APOSTROPHE? DECADE", hit -> Reading.of(Period.decade(hit.value(Symbol.DECADE)))),
                Rule.maybe("MONTHS (OF|IN|COMMA)? (THIS|LAST|PREVIOUS|NEXT|COMING|FOLLOWING|THE SAME) UNIT", WeekdayRules::ofYear),
                Rule.of("LAST ANYSEASON", hit -> RelativeRules.today(day -> season(day, CalendarRules.season(hit), -1))),
                Rule.of("THIS ANYSEASON", hit -> RelativeRules.today(day -> season(day, CalendarRules.season(hit), 0))),
                Rule.of("(NEXT|COMING) ANYSEASON", hit -> RelativeRules.today(day -> season(day, CalendarRules.season(hit), 1))),
                Rule.of("(PORTION (OF|DASH)?)? THE? ANYSEASON", hit -> CalendarRules.yearly(year -> Period.season(year, CalendarRules.season(hit)))));
    }

    private static Reading weekday(Hit hit, BiFunction<LocalDate, Integer, LocalDate> day) {
        return RelativeRules.today(published -> Period.day(day.apply(published, hit.weekday())));
    }

    /** A bare weekday. */
    record Floating(int weekday) implements Reading {

        @Override
        public Optional<Period> in(Context context) {
            return context.published().map(day -> Period.day(context.future() ? RelativeRules.firstFrom(day, weekday) : RelativeRules.lastUpTo(day, weekday)));
        }
    }

    /**
     * A day with its weekday before it: "Wednesday, April 10". A day without a year that is no Wednesday then is that of the year
     * before, if it is one there; any other is a mistake without a value.
     */
    record Agreeing(int weekday, Reading date) implements Reading {

        @Override
        public Optional<Period> in(Context context) {
            Optional<Period> found = date.in(context);
            return found.isEmpty() || agrees(found.get()) ? found : inYear(found.get().first().get().getYear() - 1);
        }

        /** What is no day of a known year cannot contradict. */
        private boolean agrees(Period period) {
            return !period.isDay() || period.first().get().getDayOfWeek().getValue() == weekday;
        }

        @Override
        public Optional<Period> inYear(int year) {
            return date.inYear(year).filter(this::agrees);
        }

        @Override
        public boolean isYearless() {
            return date.isYearless();
        }
    }

    private static LocalDate inWeek(LocalDate day, int weekday, int weeks) {
        return RelativeRules.monday(day).plusDays((long) DAYS_OF_WEEK * weeks + weekday - 1);
    }

    private static Optional<Reading> ofWeek(Hit hit) {
        return hit.unit() != Unit.WEEK ? Optional.empty() : Optional.of(weekday(hit, (day, weekday) -> inWeek(day, weekday, RelativeRules.step(hit))));
    }

    /** "two Sundays ago": the second Sunday before publication. */
    private static Reading counted(Hit hit) {
        int weeks = hit.number(0) - 1;
        return weekday(hit, (day, weekday) -> hit.has(Symbol.AGO) ? RelativeRules.lastUpTo(day.minusDays(1), weekday).minusWeeks(weeks)
                : RelativeRules.firstFrom(day.plusDays(1), weekday).plusWeeks(weeks));
    }

    /** "Thursday the 21st": the 21st nearest to publication that is a Thursday, of the month before, this one, or the next. */
    private static Optional<Reading> dated(Hit hit) {
        int number = hit.day();
        return !hit.has(Symbol.ORD, Symbol.THE) ? Optional.empty() : Optional.of(context -> context.published().flatMap(day ->
                java.util.stream.Stream.of(day, day.minusMonths(1), day.plusMonths(1))
                        .flatMap(month -> Period.date(month.getYear(), month.getMonthValue(), number).stream())
                        .filter(date -> date.getDayOfWeek().getValue() == hit.weekday()).findFirst().map(Period::day)));
    }

    /** The one just gone where the clause tells what happened, unless publication falls in one; else the one to come. */
    private static Period weekend(LocalDate day, boolean ahead) {
        boolean now = ahead || day.getDayOfWeek().getValue() >= SATURDAY;
        return Period.weekend(now ? day : day.minusDays(DAYS_OF_WEEK));
    }

    /** On Mondays and Tuesdays "this weekend" is the one just gone where the clause tells what happened. */
    private static Period thisWeekend(LocalDate day, boolean ahead) {
        return Period.weekend(!ahead && day.getDayOfWeek().getValue() <= TUESDAY ? day.minusDays(DAYS_OF_WEEK) : day);
    }

    private static LocalDate comingWeekend(Hit hit, LocalDate day) {
        return hit.has(Symbol.COMING) && day.getDayOfWeek().getValue() < SATURDAY ? day : day.plusDays(DAYS_OF_WEEK);
    }

    /** The last such month that ended before the month of publication began. */
    private static Period last(LocalDate day, int month) {
        return Period.month(day.getMonthValue() > month ? day.getYear() : day.getYear() - 1, month);
    }

    private static Period next(LocalDate day, int month) {
        return Period.month(day.getMonthValue() < month ? day.getYear() : day.getYear() + 1, month);
    }

    private static Optional<Reading> ofYear(Hit hit) {
        boolean year = hit.unit() == Unit.YEAR && !hit.has(Symbol.SAME);
        return year ? Optional.of(RelativeRules.today(day -> Period.month(day.getYear() + RelativeRules.step(hit), hit.month()))) : Optional.empty();
    }

    /** @param step -1 the last one that is over, 1 the first one to begin, 0 the one that publication is in or, else, of its year */
    private static Period season(LocalDate day, int season, int step) {
        Period running = Period.season(day.getYear() - 1, season);
        if (step == 0) {
            return running.last().orElseThrow().isBefore(day) ? Period.season(day.getYear(), season) : running;
        }
        int year = day.getYear() + 1;
        while (step < 0 && !Period.season(year, season).last().orElseThrow().isBefore(day)) {
            year--;
        }
        while (step > 0 && Period.season(year - 1, season).first().orElseThrow().isAfter(day)) {
            year--;
        }
        return Period.season(year, season);
    }
}
