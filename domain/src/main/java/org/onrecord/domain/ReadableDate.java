package org.onrecord.domain;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * EDTF dates as people say them, no more exact than they are: "on 8 April 2031", "in April 2031", "between 7 and 13 April 2031". In another place's form days, months
 * and years stand in its order and with its names of months, and the words around them stay English: "on April 8, 2031", "between 7. and 13. April 2031".
 */
public final class ReadableDate {

    /** Year, month or season, day; the time of day is left aside. */
    private static final Pattern PARTS = Pattern.compile("([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2})(?:T.*)?)?)?([?~%]?)");

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December");

    /** EDTF numbers them from 21 on. */
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final int FIRST_SEASON = 21;

    /** Every day of a year that is not known is one of a leap year. */
    private static final int LEAP = 2000;

    /** In whose form dates are where nothing else is asked for. */
    private static final Locale USUAL = Locale.UK;

    private ReadableDate() {
    }

    /** With the preposition it needs; what is no date of these forms comes back as it is. */
    public static String of(String edtf) {
        return of(edtf, USUAL);
    }

    /** @param form in whose form days, months and years stand */
    public static String of(String edtf, Locale form) {
        String[] ends = edtf.split("/", -1);
        if (ends.length != 2) {
            return point(edtf, form);
        }
        if (ends[1].isEmpty() || ends[1].equals("..")) {
            return "from " + bare(ends[0], form) + " on";
        }
        String last = bare(ends[1], form);
        String first = bare(ends[0], form);
        int shared = last.indexOf(' ');
        boolean sameMonth = shared > 0 && first.endsWith(last.substring(shared)) && Character.isDigit(last.charAt(0));
        return "between " + (sameMonth ? first.substring(0, first.indexOf(' ')) : first) + " and " + last;
    }

    /** The same where no sentence goes around it: "8 April 2031", "April 2031"; intervals keep their words. */
    public static String alone(String edtf) {
        return alone(edtf, USUAL);
    }

    /** @param form in whose form days, months and years stand */
    public static String alone(String edtf, Locale form) {
        return of(edtf, form).replaceFirst("^(?:on|in) ", "");
    }

    /** From the first of several dates to the last one; each may be an interval itself, and a time of day is left aside. */
    public static String between(String first, String last) {
        return between(first, last, USUAL);
    }

    /** @param form in whose form days, months and years stand */
    public static String between(String first, String last, Locale form) {
        String from = first.replaceFirst("[T/].*", "");
        String to = last.replaceFirst(".*/", "").replaceFirst("T.*", "");
        return of(from.equals(to) ? from : from + "/" + to, form);
    }

    private static String point(String date, Locale form) {
        Matcher parts = PARTS.matcher(date);
        if (!parts.matches()) {
            return date;
        }
        return (hasDay(parts) ? "on " : "in ") + (parts.group(4).isEmpty() ? "" : "about ") + bare(date, form);
    }

    private static boolean hasDay(Matcher parts) {
        return parts.group(3) != null && !parts.group(3).contains("X");
    }

    private static String bare(String date, Locale form) {
        Matcher parts = PARTS.matcher(date);
        if (!parts.matches()) {
            return date;
        }
        if (!form.equals(USUAL) && isMonth(parts.group(2))) {
            return local(parts, form);
        }
        String year = parts.group(1).equals("XXXX") ? "" : decade(parts.group(1));
        String month = month(parts.group(2));
        String day = hasDay(parts) ? Integer.parseInt(parts.group(3)) + " " : "";
        return month.isEmpty() ? year : (day + month + " " + year).strip();
    }

    private static boolean isMonth(String digits) {
        return digits != null && digits.matches("0[1-9]|1[0-2]");
    }

    /** As the place writes it, as far as it is known; a decade stays a decade. */
    private static String local(Matcher parts, Locale form) {
        boolean year = !parts.group(1).contains("X");
        int month = Integer.parseInt(parts.group(2));
        int day = hasDay(parts) ? Integer.parseInt(parts.group(3)) : 1;
        YearMonth of = YearMonth.of(year ? Integer.parseInt(parts.group(1)) : LEAP, month);
        if (!of.isValidDay(day)) {
            return parts.group();
        }
        String words = formatter(year, hasDay(parts)).withLocale(form).format(of.atDay(day));
        return year || parts.group(1).equals("XXXX") ? words : words + " " + decade(parts.group(1));
    }

    private static DateTimeFormatter formatter(boolean year, boolean day) {
        if (year && day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        }
        return year ? DateTimeFormatter.ofLocalizedPattern("yMMMM") : day ? DateTimeFormatter.ofLocalizedPattern("MMMMd") : DateTimeFormatter.ofPattern("LLLL");
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
