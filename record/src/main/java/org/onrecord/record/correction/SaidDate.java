package org.onrecord.record.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of saying as the record has them, EDTF: a year, a month or a day, the year perhaps unknown. */
final class SaidDate {

    private static final Pattern FORM = Pattern.compile("(\\d{4}|XXXX)(?:-(\\d\\d)(?:-(\\d\\d))?)?");

    /** A leap year, so that a 29th of February of an unknown year is a day. */
    private static final int ANY_YEAR = 2000;

    private SaidDate() {
    }

    /** The date in its one form. */
    static Answer<String> read(String asked) {
        String date = asked.strip().toUpperCase(Locale.ROOT);
        Matcher parts = FORM.matcher(date);
        if (!parts.matches() || date.equals("XXXX")) {
            return Answer.refused("no-date", "'" + asked + "' is no date in a form that is known: write 2031, 2031-04 or 2031-04-12,"
                    + " with XXXX for a year that nobody can tell (XXXX-04-12)");
        }
        try {
            LocalDate.of(parts.group(1).equals("XXXX") ? ANY_YEAR : Integer.parseInt(parts.group(1)), number(parts, 2), number(parts, 3));
            return Answer.done(date);
        } catch (DateTimeException e) {
            return Answer.refused("no-such-day", "'" + asked + "' is not a day that a calendar has; the form is right, e.g. 2031-04-12");
        }
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 1 : Integer.parseInt(parts.group(group));
    }
}
