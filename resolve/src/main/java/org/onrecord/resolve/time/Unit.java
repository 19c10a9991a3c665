package org.onrecord.resolve.time;

import java.time.LocalDate;

/** A unit of the calendar. Quarters begin in January, April, July and October, weeks on Mondays. */
enum Unit {
    DAY, WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY;

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;

    /** The day {@code count} units after {@code day}; a negative count goes back. */
    LocalDate plus(LocalDate day, int count) {
        return switch (this) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusDays((long) DAYS_OF_WEEK * count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths((long) MONTHS_OF_QUARTER * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears((long) YEARS_OF_DECADE * count);
            case CENTURY -> day.plusYears((long) YEARS_OF_CENTURY * count);
        };
    }

    /** The unit that holds {@code day}. */
    Period around(LocalDate day) {
        return switch (this) {
            case DAY -> Period.day(day);
            case WEEK -> Period.week(day);
            case MONTH -> Period.month(day.getYear(), day.getMonthValue());
            case QUARTER -> Period.quarter(day.getYear(), (day.getMonthValue() + 2) / MONTHS_OF_QUARTER);
            case YEAR -> Period.year(day.getYear());
            case DECADE -> Period.decade(Math.floorDiv(day.getYear(), YEARS_OF_DECADE) * YEARS_OF_DECADE);
            case CENTURY -> Period.century(Math.floorDiv(day.getYear(), YEARS_OF_CENTURY));
        };
    }
}
