package org.onrecord.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** EDTF dates as people say them, no more exact than they are: "on 8 April 2031", "in April 2031", "between 7 and 13 April 2031". */
public final class ReadableDate {

    /** Year, month or season, day; the time of day is left aside. */
    private static final Pattern PARTS = Pattern.compile("([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2})(?:T.*)?)?)?([?~%]?)");

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December");

    /** EDTF numbers them from 21 on. */
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final int FIRST_SEASON = 21;

    private ReadableDate() {
    }

    /** With the preposition it needs; what is no date of these forms comes back as it is. */
    public static String of(String edtf) {
        String[] ends = edtf.split("/", -1);
        if (ends.length != 2) {
            return point(edtf);
        }
        if (ends[1].isEmpty() || ends[1].equals("..")) {
            return "from " + bare(ends[0]) + " on";
        }
        String last = bare(ends[1]);
        String first = bare(ends[0]);
        int shared = last.indexOf(' ');
        boolean sameMonth = shared > 0 && first.endsWith(last.substring(shared)) && Character.isDigit(last.charAt(0));
        return "between " + (sameMonth ? first.substring(0, first.indexOf(' ')) : first) + " and " + last;
    }

    /** The same where no sentence goes around it: "8 April 2031", "April 2031"; intervals keep their words. */
    public static String alone(String edtf) {
        return of(edtf).replaceFirst("^(?:on|in) ", "");
    }

    /** From the first of several dates to the last one; each may be an interval itself, and a time of day is left aside. */
    public static String between(String first, String last) {
        String from = first.replaceFirst("[T/].*", "");
        String to = last.replaceFirst(".*/", "").replaceFirst("T.*", "");
        return of(from.equals(to) ? from : from + "/" + to);
    }

    private static String point(String date) {
        Matcher parts = PARTS.matcher(date);
        if (!parts.matches()) {
            return date;
        }
        return (hasDay(parts) ? "on " : "in ") + (parts.group(4).isEmpty() ? "" : "about ") + bare(date);
    }

    private static boolean hasDay(Matcher parts) {
        return parts.group(3) != null && !parts.group(3).contains("X");
    }

    private static String bare(String date) {
        Matcher parts = PARTS.matcher(date);
        if (!parts.matches()) {
            return date;
        }
        String year = parts.group(1).equals("XXXX") ? "" : decade(parts.group(1));
        String month = month(parts.group(2));
        String day = hasDay(parts) ? Integer.parseInt(parts.group(3)) + " " : "";
        return month.isEmpty() ? year : (day + month + " " + year).strip();
    }

    private static String decade(String year) {
        return year.endsWith("X") ? "the " + year.replace('X', '0') + "s" : year;
    }

    private static String month(String digits) {
        if (digits == null || digits.contains("X")) {
            return "";
        }
        int number = Integer.parseInt(digits);
        if (number >= 1 && number <= MONTHS.size()) {
            return MONTHS.get(number - 1);
        }
        int season = number - FIRST_SEASON;
        return season >= 0 && season < SEASONS.size() ? SEASONS.get(season) : "";
    }
}
