package org.onrecord.ingest.format.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as feeds and agencies write them, to EDTF. What is none stays unknown. */
public final class Dates {

    /** 2031-04-12, 2031-04-12T09:30:00.123+02:00, 2031-04-12 09:30, 20310412T093000+0200; also 2031-04 and 2031. */
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2}))?|(?<month2>\\d{2})(?<day2>\\d{2}))?"
            + "(?:[T ]\\s*+(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,]\\d{1,9})?)?\\s*+(?<zone>[+-]\\d{2}(?::?\\d{2})?|[A-Za-z]{1,5})?)?");

    /** Sat, 12 Apr 2031 09:30:00 +0200; the day of the week, which is often wrong, is not looked at. */
    private static final Pattern MAIL = Pattern.compile("(?:\\p{L}{2,9}\\.?,?\\s+)?(?<day>\\d{1,2})[\\s-]+(?<month>\\p{L}{3,9})\\.?[\\s-]+(?<year>\\d{4}|\\d{2})"
            + "(?:,?\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?\\s*(?<zone>[+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})?)?(?:\\s*\\(.{1,20}\\))?");

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** RFC 822's, and those of Europe; names that are used for several zones stay out, their times have no zone then. */
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("z", "Z"), Map.entry("ut", "Z"), Map.entry("utc", "Z"), Map.entry("gmt", "Z"),
            Map.entry("est", "-05:00"), Map.entry("edt", "-04:00"), Map.entry("cdt", "-05:00"), Map.entry("mst", "-07:00"), Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"), Map.entry("pdt", "-07:00"), Map.entry("wet", "Z"), Map.entry("cet", "+01:00"), Map.entry("cest", "+02:00"),
            Map.entry("eet", "+02:00"), Map.entry("eest", "+03:00"));

    /** Programs write the first moment of their calendars (1 January 0001, 1900 or 1970) for a date they do not have; no report there is older. */
    private static final int FIRST_YEAR = 1600;
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    /** A longer string is no date; patterns are not tried on it. */
    private static final int MOST_CHARACTERS = 60;

    private Dates() { }

    /** The date as EDTF, with its zone where it has one; empty when it is none. */
    public static Optional<String> edtf(String date) {
        String stripped = date.strip();
        if (stripped.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(stripped);
        Matcher mail = MAIL.matcher(stripped);
        try {
            return iso.matches() ? iso(iso) : mail.matches() ? mail(mail) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // a day or an hour that there is not
        }
    }

    private static Optional<String> iso(Matcher date) {
        String month = date.group("month") == null ? date.group("month2") : date.group("month");
        String day = date.group("day") == null ? date.group("day2") : date.group("day");
        if (day == null) {
            LocalDate first = LocalDate.of(number(date.group("year")), month == null ? 1 : number(month), 1);
            boolean known = isKnown(first) && date.group("hour") == null;
            return known ? Optional.of(first.toString().substring(0, month == null ? 4 : 7)) : Optional.empty();
        }
        return at(LocalDate.of(number(date.group("year")), number(month), number(day)), date);
    }

    private static Optional<String> mail(Matcher date) {
        int month = MONTHS.indexOf(date.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        int year = number(date.group("year"));
        int full = date.group("year").length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year; // as RFC 2822 has it
        return at(LocalDate.of(full, month, number(date.group("day"))), date);
    }

    private static Optional<String> at(LocalDate day, Matcher date) {
        if (!isKnown(day)) {
            return Optional.empty();
        }
        if (date.group("hour") == null) {
            return Optional.of(day.toString());
        }
        String second = date.group("second") == null || date.group("second").equals("60") ? "00" : date.group("second");
        LocalTime time = LocalTime.of(number(date.group("hour")), number(date.group("minute")), number(second));
        if (day.equals(EPOCH) && time.equals(LocalTime.MIDNIGHT)) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT, "%sT%02d:%02d:%02d%s", day, time.getHour(), time.getMinute(), time.getSecond(), zone(date.group("zone"))));
    }

    private static boolean isKnown(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && !(day.getYear() == 1900 && day.getDayOfYear() == 1);
    }

    private static String zone(String zone) {
        if (zone == null || Character.isLetter(zone.charAt(0))) {
            return zone == null ? "" : ZONES.getOrDefault(zone.toLowerCase(Locale.ROOT), "");
        }
        String digits = zone.replace(":", "");
        int hours = number(digits.substring(1, 3));
        int minutes = digits.length() > 3 ? number(digits.substring(3, 5)) : 0;
        if (hours > 14 || minutes > 59) {
            throw new DateTimeException(zone);
        }
        return hours == 0 && minutes == 0 ? "Z" : String.format(Locale.ROOT, "%c%02d:%02d", zone.charAt(0), hours, minutes);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
