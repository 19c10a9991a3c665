package org.onrecord.web.picture;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.domain.EdtfDays;

/**
 * Days as places on a line.
 *
 * @param first the day at its left end
 * @param last  at its right end
 */
record TimeAxis(LocalDate first, LocalDate last, int left, int width) {

    /** More would stand in each other's way. */
    private static final int MOST_TICKS = 8;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** From one label to the next. */
    private enum Step {

        DAY(Period.ofDays(1)), TWO_DAYS(Period.ofDays(2)), WEEK(Period.ofDays(7)), TWO_WEEKS(Period.ofDays(14)), MONTH(Period.ofMonths(1)), QUARTER(Period.ofMonths(3)),
        YEAR(Period.ofYears(1)), FIVE_YEARS(Period.ofYears(5)), TWENTY_YEARS(Period.ofYears(20)), CENTURY(Period.ofYears(100)), MILLENNIUM(Period.ofYears(1000));

        private final Period period;

        Step(Period period) {
            this.period = period;
        }

        private boolean isOfDays() {
            return period.getDays() > 0;
        }

        /** Days count from the first one, months and years from a round one. */
        private LocalDate start(LocalDate first) {
            if (isOfDays()) {
                return first;
            }
            LocalDate round = period.getYears() > 0 ? LocalDate.of(Math.floorDiv(first.getYear(), period.getYears()) * period.getYears(), 1, 1)
                    : LocalDate.of(first.getYear(), (first.getMonthValue() - 1) / period.getMonths() * period.getMonths() + 1, 1);
            return round.isBefore(first) ? round.plus(period) : round;
        }

        private String label(LocalDate day, boolean withYear) {
            return isOfDays() ? TimeAxis.DAY.format(day) + (withYear ? " " + day.getYear() : "") : period.getYears() > 0 ? String.valueOf(day.getYear()) : TimeAxis.MONTH.format(day);
        }
    }

    /** The days that an EDTF date may mean, an interval among them; empty: no year is known, or it has no end. */
    static Optional<EdtfDays> days(String date) {
        String[] ends = date.split("/", -1);
        if (ends.length == 1) {
            return EdtfDays.of(date);
        }
        return ends.length > 2 ? Optional.empty() : EdtfDays.of(ends[0]).flatMap(from -> EdtfDays.of(ends[1]).filter(to -> !to.last().isBefore(from.first()))
                .map(to -> new EdtfDays(from.first(), to.last())));
    }

    int x(LocalDate day) {
        long all = ChronoUnit.DAYS.between(first, last);
        return all == 0 ? left + width / 2 : (int) (left + (long) width * ChronoUnit.DAYS.between(first, day) / all);
    }

    List<Tick> ticks() {
        for (Step step : Step.values()) {
            List<LocalDate> days = days(step);
            if (!days.isEmpty()) {
                List<Tick> ticks = new ArrayList<>();
                for (LocalDate day : days) {
                    boolean newYear = ticks.isEmpty() || day.getYear() != day.minus(step.period).getYear();
                    ticks.add(new Tick(x(day), step.label(day, newYear)));
                }
                return ticks;
            }
        }
        return List.of();
    }

    /** None: there would be too many. */
    private List<LocalDate> days(Step step) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = step.start(first); !day.isAfter(last); day = day.plus(step.period)) {
            if (days.size() == MOST_TICKS) {
                return List.of();
            }
            days.add(day);
        }
        return days;
    }
}
