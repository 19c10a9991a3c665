package org.onrecord.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.BiFunction;
import org.onrecord.search.StatementQuery.Days;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The days between two dates as people give them: from the first day of the one to the last day of the other, so that "2017" to "2017" is
 * all of 2017.
 *
 * @param from 2031, 2031-04 or 2031-04-12, as {@link PublishedDate} takes it; null: since ever
 * @param to   null: until now
 */
record DayBounds(String from, String to) {

    /**
     * The days, as options give them.
     *
     * @param prefix of both options' names: "published-" of "--published-from"
     * @throws ParameterException where nothing can lie in them
     */
    Days of(CommandSpec command, String prefix) {
        if (from != null && to != null && first(from).isAfter(last(to))) {
            throw new ParameterException(command.commandLine(), "--" + prefix + "from " + from + " is after --" + prefix + "to " + to);
        }
        return days();
    }

    private Days days() {
        return new Days(Optional.ofNullable(from).map(DayBounds::first), Optional.ofNullable(to).map(DayBounds::last));
    }

    private static LocalDate first(String date) {
        return day(date, (year, month) -> YearMonth.of(year, month == 0 ? 1 : month).atDay(1));
    }

    private static LocalDate last(String date) {
        return day(date, (year, month) -> YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth());
    }

    /** @param less takes year and month of a date that has no day; month 0: it has none either */
    private static LocalDate day(String date, BiFunction<Integer, Integer, LocalDate> less) {
        return switch (date.length()) {
            case 4 -> less.apply(Integer.valueOf(date), 0);
            case 7 -> less.apply(Integer.valueOf(date.substring(0, 4)), Integer.valueOf(date.substring(5)));
            default -> LocalDate.parse(date.substring(0, 10));
        };
    }
}
