package org.onrecord.ingest.page.meta;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as pages write them, to EDTF: "2031-04-12", "2031-04-12T09:30:00" or "2031-04-12T09:30:00+02:00". What is not said is not
 * added: no zone where none is given. 03/04/2031 is nothing, unless the page's language says which comes first.
 */
final class DateText {

    /** Which comes first in 03/04/2031. */
    enum Order { DAY_FIRST, MONTH_FIRST, UNKNOWN }

    /** Years in which a page can have been published: zeroes, and the epoch of computers, are no dates. */
    private static final int FIRST_YEAR = 1971;
    private static final int LAST_YEAR = 2099;

    private static final Pattern ISO = Pattern.compile("(?<![0-9])([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])");
    private static final Pattern COMPACT = Pattern.compile("(?<![0-9])([12][0-9]{3})(0[1-9]|1[0-2])([0-3][0-9])(?:T?([0-2][0-9])([0-5][0-9])([0-5][0-9])?(Z)?)?(?![0-9])");
    private static final Pattern EPOCH = Pattern.compile("([0-9]{10})(?:[0-9]{3})?");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<!\\p{L})(\\p{L}{3,12}+)\\.?\\s{0,3}([0-9]{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?:[^0-9]{0,24}?)([0-9]{4})(?![0-9])");
    private static final Pattern JAVA = Pattern.compile("(?<!\\p{L})(\\p{L}{3}) ([0-9]{1,2}) ([0-9]{2}:[0-9]{2}:[0-9]{2}) ([A-Z]{3,4}) ([0-9]{4})");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]{1,3}(?:of |de |den )?(\\p{L}{3,12}+)\\.?,?[\\s-]{1,3}(?:de |del )?([0-9]{4})(?![0-9])");
    private static final Pattern NUMBERS = Pattern.compile("(?<![0-9/.-])([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})(?![0-9])");

    private DateText() { }

    /** The first date in the text; empty when there is none, or it can be read in two ways. */
    static Optional<String> edtf(String text, Order order) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).toString()).filter(date -> date.compareTo("1971") > 0);
        }
        return iso(text).or(() -> compact(text)).or(() -> spelt(text)).or(() -> numbers(text, order));
    }

    private static Optional<String> iso(String text) {
        Matcher date = ISO.matcher(text);
        return date.find() ? ClockText.join(day(number(date, 1), number(date, 2), number(date, 3)), text, date.start(), date.end()) : Optional.empty();
    }

    private static Optional<String> compact(String text) {
        Matcher date = COMPACT.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(number(date, 1), number(date, 2), number(date, 3));
        String seconds = date.group(6) == null ? "00" : date.group(6);
        String time = date.group(4) == null ? "" : "T" + date.group(4) + ":" + date.group(5) + ":" + seconds + (date.group(7) == null ? "" : "Z");
        return day.map(found -> found + time);
    }

    private static Optional<String> spelt(String text) {
        Matcher java = JAVA.matcher(text);
        if (java.find()) {
            return ClockText.join(day(number(java, 5), Months.of(java.group(1)), number(java, 2)), java.group(3) + " " + java.group(4), 0, 0);
        }
        Matcher month = MONTH_DAY.matcher(text);
        while (month.find()) {
            Optional<LocalDate> day = day(number(month, 3), Months.of(month.group(1)), number(month, 2));
            if (day.isPresent()) {
                return ClockText.join(day, text, month.start(), month.end());
            }
        }
        Matcher date = DAY_MONTH.matcher(text);
        while (date.find()) {
            Optional<LocalDate> day = day(number(date, 3), Months.of(date.group(2)), number(date, 1));
            if (day.isPresent()) {
                return ClockText.join(day, text, date.start(), date.end());
            }
        }
        return Optional.empty();
    }

    /** Both numbers could be the month: only the page's language, or a full stop between them, tells which is. */
    private static Optional<String> numbers(String text, Order order) {
        Matcher date = NUMBERS.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        int first = number(date, 1);
        int second = number(date, 3);
        boolean dayFirst = first > 12 || date.group(2).equals(".") || order == Order.DAY_FIRST || first == second;
        boolean monthFirst = second > 12 || order == Order.MONTH_FIRST;
        if (!dayFirst && !monthFirst) {
            return Optional.empty();
        }
        boolean swapped = first <= 12 && (second > 12 || !dayFirst);
        return ClockText.join(swapped ? day(number(date, 4), first, second) : day(number(date, 4), second, first), text, date.start(), date.end());
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /** The same instant, whatever the zones say; dates without time or zone are equal when their days are. */
    static boolean same(String one, String other) {
        return instant(one).isPresent() && instant(one).equals(instant(other)) || one.substring(0, 10).equals(other.substring(0, 10));
    }

    static Optional<Instant> instant(String edtf) {
        try {
            return edtf.length() > 19 ? Optional.of(java.time.OffsetDateTime.parse(edtf).withOffsetSameInstant(ZoneOffset.UTC).toInstant()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
