package org.onrecord.resolve.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What date expressions are read against.
 *
 * @param published day of publication; without it "yesterday" and "on Tuesday" have no value
 * @param antecedent the last day that was told before the text begins; "a day earlier" counts from the last day in the text,
 *                   and from this where there is none yet
 * @param order      how "7/8/2017" is read where neither the numbers nor other dates of the text decide
 * @param tense      which day a bare "Tuesday" or "July 8" is
 */
public record TimeFrame(Optional<LocalDate> published, Optional<LocalDate> antecedent, Order order, Tense tense) {

    /** UNKNOWN: a date that could be either is left without a value. */
    public enum Order { UNKNOWN, MONTH_FIRST, DAY_FIRST }

    /** PAST: always the last one. AS_TOLD: the last one, or the next one where its clause speaks of the future. */
    public enum Tense { PAST, AS_TOLD }

    private static final int LENGTH_OF_DATE = 10;

    public TimeFrame {
        Objects.requireNonNull(published, "published is null");
        Objects.requireNonNull(antecedent, "antecedent is null");
        Objects.requireNonNull(order, "order is null");
        Objects.requireNonNull(tense, "tense is null");
    }

    /**
     * The frame of a report.
     *
     * @param published EDTF, with or without a time; what names no whole day of the calendar counts as not known
     */
    public static TimeFrame of(Optional<String> published) {
        return new TimeFrame(published.flatMap(TimeFrame::day), Optional.empty(), Order.UNKNOWN, Tense.AS_TOLD);
    }

    private static Optional<LocalDate> day(String edtf) {
        try {
            return edtf.length() < LENGTH_OF_DATE ? Optional.empty() : Optional.of(LocalDate.parse(edtf.substring(0, LENGTH_OF_DATE)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
