package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Runs of days that share a month: "Sept. 16-19", "from 4 to 22 January 1995", "8-10 July"; and how two dates make one run. */
final class RangeRules {

    private static final String DAYS = "THE? DAY (DASH|TO|UNTIL) THE? DAY";
    private static final String DAYS_AND = "THE? DAY (DASH|AND|TO|UNTIL) THE? DAY";
    private static final String RELATIVE = "(OF|IN)? (THIS|NEXT|LAST) UNIT";

    private RangeRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.of("FROM? MONTHS DOT? FROM? " + DAYS + " (COMMA? YEARS)?", RangeRules::days),
                Rule.of("MONTHS DOT? BETWEEN " + DAYS_AND + " (COMMA? YEARS)?", RangeRules::days),
                Rule.of("BETWEEN MONTHS DOT? " + DAYS_AND + " (COMMA? YEARS)?", RangeRules::days),
                Rule.of("FROM? " + DAYS + " OF? MONTHS (COMMA? YEARS)?", RangeRules::days),
                Rule.of("BETWEEN " + DAYS_AND + " OF? MONTHS (COMMA? YEARS)?", RangeRules::days),
                Rule.of("FROM? DAY (DASH|TO|UNTIL) MONTHS DAY (COMMA? YEARS)?", RangeRules::days),
                Rule.maybe("FROM? " + DAYS + RELATIVE, RangeRules::daysOfMonth),
                Rule.maybe("BETWEEN " + DAYS_AND + RELATIVE, RangeRules::daysOfMonth),
                Rule.maybe("BETWEEN THE ORD (DASH|AND|TO|UNTIL) THE? ORD", RangeRules::daysOfMonth));
    }

    private static Reading days(Hit hit) {
        int year = hit.year();
        int month = hit.month();
        int first = hit.day();
        int last = hit.value(1, Symbol.NUM12, Symbol.NUM31, Symbol.ORD, Symbol.SPELLORD, Symbol.SPELL12, Symbol.SPELL31);
        if (year > 0) {
            return Reading.of(days(year, month, first, last));
        }
        return new Reading.Yearly(any -> days(any, month, first, last), Optional.of(Period.between(Period.ofAnyYear(month, first), Period.ofAnyYear(month, last))));
    }

    private static Optional<Period> days(int year, int month, int first, int last) {
        return Period.day(year, month, first).flatMap(from -> Period.day(year, month, last).filter(to -> first < last).map(to -> Period.between(from, to)));
    }

    private static Optional<Reading> daysOfMonth(Hit hit) {
        int last = hit.value(1, Symbol.NUM12, Symbol.NUM31, Symbol.ORD, Symbol.SPELLORD, Symbol.SPELL12, Symbol.SPELL31);
        if (hit.has(Symbol.UNIT, Symbol.DAYUNIT)) {
            return hit.unit() != Unit.MONTH ? Optional.empty() : Optional.of(context -> context.published().map(day -> day.plusMonths(RelativeRules.step(hit)))
                    .flatMap(day -> days(day.getYear(), day.getMonthValue(), hit.day(), last)));
        }
        return Optional.of(context -> context.published().map(day -> hit.day() > day.getDayOfMonth() && !context.future() ? day.minusMonths(1) : day)
                .flatMap(day -> days(day.getYear(), day.getMonthValue(), hit.day(), last)));
    }

    /** From one date to another; each lends the other its year. */
    static Reading between(Reading from, Reading to) {
        if (from.isYearless() && to.isYearless()) {
            return new Reading.Yearly(year -> from.inYear(year).flatMap(first -> upTo(first, to)), ofAnyYear(from, to));
        }
        return context -> {
            Optional<Period> last = to.isYearless() ? Optional.empty() : to.in(context);
            Optional<Period> first = from.isYearless() ? last.flatMap(Period::first).flatMap(day -> before(from, day)) : from.in(context);
            if (first.isEmpty() || last.isPresent() && !isAfter(last.get(), first.get()) && !(to instanceof WeekdayRules.Floating)) {
                return Optional.empty();
            }
            boolean follows = last.isEmpty() || !isAfter(last.get(), first.get());
            Optional<Period> end = !follows ? last : to.isYearless() ? upToEnd(first.get(), to) : first.get().first().flatMap(day -> to.in(context.from(day, true)));
            return end.map(period -> Period.between(first.get(), period));
        };
    }

    private static Optional<Period> ofAnyYear(Reading from, Reading to) {
        Context none = new Context(Optional.empty(), Optional.empty(), TimeFrame.Order.UNKNOWN, false, false, false);
        return from.in(none).flatMap(first -> to.in(none).map(last -> Period.between(first, last)));
    }

    private static boolean isAfter(Period last, Period first) {
        return last.last().isPresent() && first.first().isPresent() && last.last().get().isAfter(first.first().get());
    }

    private static Optional<Period> before(Reading yearless, LocalDate day) {
        return yearless.inYear(day.getYear()).filter(found -> found.first().isPresent() && found.first().get().isBefore(day))
                .or(() -> yearless.inYear(day.getYear() - 1));
    }

    private static Optional<Period> upTo(Period first, Reading yearless) {
        return upToEnd(first, yearless).map(last -> Period.between(first, last));
    }

    private static Optional<Period> upToEnd(Period first, Reading yearless) {
        return first.first().flatMap(day -> yearless.inYear(day.getYear()).filter(found -> isAfter(found, first)).or(() -> yearless.inYear(day.getYear() + 1)));
    }
}
