package org.onrecord.resolve.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A day or a run of days as a date expression tells it.
 *
 * @param first empty: open ("../2016"), or the year is not known
 * @param last  the last day, which belongs to it; empty as {@code first}
 * @param edtf  the same in EDTF (ISO 8601-2), e.g. "2017-07-08", "2017-07", "199X", "2016-35" (its third quarter),
 *              "2016-21" (its spring), "2016-09-12/2016-09-18", "2014/..", "XXXX-07-08"
 */
public record Period(Optional<LocalDate> first, Optional<LocalDate> last, String edtf) {

    /** What nothing tells. */
    static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty(), "");

    private static final int MOST_YEARS = 9999;
    private static final int MONTHS = 12;
    private static final int DAYS_OF_WEEK = 7;

    /** EDTF writes seasons and quarters in the place of the month. */
    private static final int SPRING = 21;
    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_HALF = 40;

    public Period {
        Objects.requireNonNull(first, "first is null");
        Objects.requireNonNull(last, "last is null");
        Objects.requireNonNull(edtf, "edtf is null");
    }

    /** Whether it is one day of a known year. */
    public boolean isDay() {
        return first.isPresent() && first.equals(last);
    }

    /** Whether both its ends are known. */
    public boolean isClosed() {
        return first.isPresent() && last.isPresent();
    }

    static Period of(LocalDate first, LocalDate last, String edtf) {
        return new Period(Optional.of(first), Optional.of(last), edtf);
    }

    static Period day(LocalDate day) {
        return of(day, day, day.toString());
    }

    /** The day, or nothing when the calendar has none such ("February 30"). */
    static Optional<Period> day(int year, int month, int day) {
        return date(year, month, day).map(Period::day);
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year < 0 || year > MOST_YEARS ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Period month(int year, int month) {
        YearMonth all = YearMonth.of(year, month);
        return of(all.atDay(1), all.atEndOfMonth(), all.toString());
    }

    static Period year(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS, 31), number(year));
    }

    /** @param first year of the decade, e.g. 1990 */
    static Period decade(int first) {
        return of(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, MONTHS, 31), number(first).substring(0, 3) + "X");
    }

    /** @param hundreds 19 for the years 1900 to 1999 */
    static Period century(int hundreds) {
        return of(LocalDate.of(100 * hundreds, 1, 1), LocalDate.of(100 * hundreds + 99, MONTHS, 31), number(100 * hundreds).substring(0, 2) + "XX");
    }

    /** From Monday to Sunday. */
    static Period week(LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return between(day(monday), day(monday.plusDays(DAYS_OF_WEEK - 1L)));
    }

    /** The Saturday and Sunday of the week that holds {@code day}. */
    static Period weekend(LocalDate day) {
        LocalDate sunday = day.plusDays(DAYS_OF_WEEK - (long) day.getDayOfWeek().getValue());
        return between(day(sunday.minusDays(1)), day(sunday));
    }

    static Period quarter(int year, int quarter) {
        return months(year, 3 * quarter - 2, 3, FIRST_QUARTER + quarter - 1);
    }

    /** @param half 1 or 2 */
    static Period half(int year, int half) {
        return months(year, 6 * half - 5, 6, FIRST_HALF + half - 1);
    }

    /** @param season 1 spring to 4 winter, which begins in December of {@code year} */
    static Period season(int year, int season) {
        return months(year, 3 * season, 3, SPRING + season - 1);
    }

    private static Period months(int year, int first, int count, int code) {
        YearMonth start = YearMonth.of(year, first);
        return of(start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth(), number(year) + "-" + code);
    }

    /** {@code from/to}; where one is no closed period the other alone is left out of it as well known as it is. */
    static Period between(Period from, Period to) {
        return new Period(from.first, to.last, part(from.edtf, 0) + "/" + part(to.edtf, 1));
    }

    /** From the first day of {@code from} on. */
    static Period since(Period from) {
        return new Period(from.first, Optional.empty(), part(from.edtf, 0) + "/..");
    }

    /** Up to the last day of {@code to}. */
    static Period until(Period to) {
        return new Period(Optional.empty(), to.last, "../" + part(to.edtf, 1));
    }

    /** A day of a year that nothing tells. */
    static Period ofAnyYear(int month, int day) {
        String edtf = String.format(Locale.ROOT, day == 0 ? "XXXX-%02d" : "XXXX-%02d-%02d", month, day);
        return new Period(Optional.empty(), Optional.empty(), edtf);
    }

    /** The first or second part of an interval; what is none is both. */
    private static String part(String edtf, int index) {
        return edtf.contains("/") ? edtf.split("/", 2)[index] : edtf;
    }

    private static String number(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
