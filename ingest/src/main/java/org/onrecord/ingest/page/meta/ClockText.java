package org.onrecord.ingest.page.meta;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of day that stands after or before a date, with its zone when one is given. */
final class ClockText {

    private static final String ZONE = "(?:\\s{0,2}\\(?(Z|UTC|GMT|[A-Z]{1,4}T|BST|[+-][0-9]{2}:?[0-9]{2})(?![A-Za-z0-9]))?";
    private static final Pattern AFTER = Pattern.compile("[\\s,|•·T-]{0,4}(?:at|um|à|T|om)?\\s{0,2}([0-2]?[0-9])[:.h]([0-5][0-9])(?:[:.]([0-5][0-9])(?:[.,][0-9]{1,9})?)?"
            + "(?![0-9])(?:\\s{0,2}([AaPp])\\.?\\s?[Mm]\\.?(?![A-Za-z]))?" + ZONE);
    private static final Pattern BEFORE = Pattern.compile("(?<![0-9:])([0-2]?[0-9])[:.]([0-5][0-9])()(?:\\s{0,2}([AaPp])\\.?\\s?[Mm]\\.?(?![A-Za-z]))?" + ZONE
            + "(?:[\\s,|•·]|on|[A-Z][a-z]{2,8}day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)*$");

    /** How far before the date its time may stand: "11:24 a.m. EST, Fri December". */
    private static final int REACH = 40;

    /** What abbreviations stand for that mean one thing; CST, IST and others mean several. */
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("Z", "Z"), Map.entry("UTC", "Z"), Map.entry("GMT", "Z"), Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"), Map.entry("CDT", "-05:00"), Map.entry("PST", "-08:00"), Map.entry("PDT", "-07:00"), Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"), Map.entry("AEST", "+10:00"), Map.entry("AEDT", "+11:00"), Map.entry("JST", "+09:00"), Map.entry("NZDT", "+13:00"));

    /** Abbreviations whose offset hangs on the season. */
    private static final Map<String, String> PLACES = Map.of("ET", "America/New_York", "CT", "America/Chicago", "MT", "America/Denver", "PT", "America/Los_Angeles");

    private ClockText() { }

    /**
     * The day with the time that stands beside it in the text; the day alone when none does.
     *
     * @param start where the date begins in the text, as its string counts
     * @param end   where it ends
     */
    static Optional<String> join(Optional<LocalDate> day, String text, int start, int end) {
        return day.map(date -> {
            Matcher after = AFTER.matcher(text).region(end, text.length());
            if (after.lookingAt()) {
                return join(date, after);
            }
            Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - REACH), start));
            return before.find() ? join(date, before) : date.toString();
        });
    }

    private static String join(LocalDate day, Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        if (clock.group(4) != null) {
            hour = hour % 12 + (clock.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        if (hour > 23) {
            return day.toString();
        }
        boolean seconds = clock.group(3) != null && !clock.group(3).isEmpty();
        LocalDateTime time = day.atTime(LocalTime.of(hour, Integer.parseInt(clock.group(2)), seconds ? Integer.parseInt(clock.group(3)) : 0));
        String written = time.toString().length() == 16 ? time + ":00" : time.toString();
        return written + offset(clock.group(5), time);
    }

    private static String offset(String zone, LocalDateTime time) {
        if (zone == null) {
            return "";
        }
        if (zone.charAt(0) == '+' || zone.charAt(0) == '-') {
            String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
            return Integer.parseInt(offset.substring(1, 3)) > 14 || Integer.parseInt(offset.substring(4)) > 59 ? "" : offset;
        }
        String place = PLACES.get(zone);
        return place == null ? ZONES.getOrDefault(zone, "") : ZoneId.of(place).getRules().getOffset(time).toString();
    }
}
