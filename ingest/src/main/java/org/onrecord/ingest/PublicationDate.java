package org.onrecord.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of publication as far as reports need EDTF: "2031", "2031-04", "2031-04-12", "2031-04-12T09:30:00Z"; digits unknown
 * ("2031-04-XX"); uncertain ("2031-04?"); an interval ("2031-04-12/2031-04-14", open at its end "2031-04-12/..").
 */
final class PublicationDate {

    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?(?:T([0-9]{2}:[0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?)?[?~%]?");
    private static final Pattern OPEN = Pattern.compile("[0-9X]{4}(?:-(?:0[1-9]|1[0-2]|[01]X|XX)(?:-(?:[0-3][0-9X]|XX))?)?[?~%]?");

    private PublicationDate() {
    }

    /** Whether it is one, and a day that a calendar has. */
    static boolean isValid(String date) {
        String[] ends = date.split("/", -1);
        return ends.length == 1 ? isPoint(date) : ends.length == 2 && isPoint(ends[0]) && (ends[1].isEmpty() || ends[1].equals("..") || isPoint(ends[1]));
    }

    private static boolean isPoint(String date) {
        Matcher day = DAY.matcher(date);
        return day.matches() ? isInCalendar(day) : OPEN.matcher(date).matches();
    }

    private static boolean isInCalendar(Matcher day) {
        boolean timeWithoutDay = day.group(3) == null && day.group(4) != null;
        try {
            LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            if (day.group(4) != null) {
                OffsetTime.parse(day.group(4) + (day.group(5) == null ? "Z" : day.group(5)));
            }
        } catch (DateTimeException e) {
            return false;
        }
        return !timeWithoutDay;
    }

    private static int number(Matcher day, int group) {
        return day.group(group) == null ? 1 : Integer.parseInt(day.group(group));
    }
}
