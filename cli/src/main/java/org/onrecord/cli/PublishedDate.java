package org.onrecord.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a date of publication as EDTF level 0 has it (ISO 8601-2), and gives it back unchanged. */
final class PublishedDate implements ITypeConverter<String> {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:T(\\d\\d:\\d\\d:\\d\\d)(?:Z|[+-]\\d\\d:\\d\\d)?)?)?)?");

    @Override
    public String convert(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new TypeConversionException("'" + value + "' is not a date in the form 2031, 2031-04, 2031-04-12 or 2031-04-12T09:30:00Z");
        }
        try {
            LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            if (parts.group(4) != null) {
                LocalTime.parse(parts.group(4));
            }
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + value + "' is not a day that a calendar has; the form is right, e.g. 2031-04-12");
        }
        return value;
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 1 : Integer.parseInt(parts.group(group));
    }
}
