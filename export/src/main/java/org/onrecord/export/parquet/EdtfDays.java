package org.onrecord.export.parquet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first and the last day that an EDTF date may mean: "2031-04" is any day of April 2031. */
record EdtfDays(LocalDate first, LocalDate last) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");

    /** Empty for a date without a year, and for what is none. */
    static Optional<EdtfDays> of(String date) {
        Matcher matcher = DATE.matcher(date);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            YearMonth from = YearMonth.of(year, matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2)));
            YearMonth to = matcher.group(2) == null ? YearMonth.of(year, 12) : from;
            if (matcher.group(3) == null) {
                return Optional.of(new EdtfDays(from.atDay(1), to.atEndOfMonth()));
            }
            LocalDate day = from.atDay(Integer.parseInt(matcher.group(3)));
            return Optional.of(new EdtfDays(day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
