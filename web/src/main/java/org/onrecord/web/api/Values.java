package org.onrecord.web.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which values a parameter can have. */
sealed interface Values {

    /** @param longest characters of UTF-16: an id or name of the record is far shorter */
    record Words(int longest) implements Values { }

    /** @param usual what it is where nobody says */
    record Whole(long least, long most, Optional<Long> usual) implements Values { }

    /** As 2031-04-08. */
    record Day() implements Values { }

    /** @param usual what it is where nobody says; empty: nothing */
    record OneOf(List<String> words, Optional<String> usual) implements Values { }

    /** What is wrong with a value, as the end of a sentence that begins with its name; empty: nothing. */
    default Optional<String> mistake(String value) {
        return switch (this) {
            case Words(int longest) -> value.length() > longest ? Optional.of("is longer than " + longest + " characters")
                    : value.indexOf('\0') >= 0 ? Optional.of("holds a character that no text has") : Optional.empty();
            case Whole(long least, long most, var _) -> isWhole(value, least, most) ? Optional.empty() : Optional.of("is no whole number from " + least + " to " + most);
            case Day() -> isDay(value) ? Optional.empty() : Optional.of("is no day, such as 2031-04-08");
            case OneOf(List<String> words, var _) -> words.contains(value) ? Optional.empty() : Optional.of("is none of " + String.join(", ", words));
        };
    }

    private static boolean isWhole(String value, long least, long most) {
        return value.matches("\\d{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
    }

    private static boolean isDay(String value) {
        try {
            return value.matches("\\d{4}-\\d\\d-\\d\\d") && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** As JSON Schema has it. */
    default Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (this) {
            case Words(int longest) -> {
                schema.put("type", "string");
                schema.put("maxLength", longest);
            }
            case Whole(long least, long most, var usual) -> {
                schema.put("type", "integer");
                schema.put("minimum", least);
                schema.put("maximum", most);
                usual.ifPresent(number -> schema.put("default", number));
            }
            case Day() -> {
                schema.put("type", "string");
                schema.put("format", "date");
            }
            case OneOf(List<String> words, var usual) -> {
                schema.put("type", "string");
                schema.put("enum", words);
                usual.ifPresent(word -> schema.put("default", word));
            }
        }
        return schema;
    }
}
