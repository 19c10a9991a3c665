package org.onrecord.web.setting;

import java.util.List;
import java.util.Optional;

/** Which values a setting can have. */
@FunctionalInterface
interface Fit {

    /** Anything but nothing. */
    Fit WORDS = value -> value.isBlank() ? Optional.of("is empty") : Optional.empty();

    /** Anything: nothing means that the setting is not made. */
    Fit ANY = _ -> Optional.empty();

    /** "yes" or "no". */
    Fit YES_NO = oneOf("yes", "no");

    /** Nothing, or scheme, host and port of a site. */
    Fit SITE = value -> value.isEmpty() || value.matches("https?://(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?") ? Optional.empty()
            : Optional.of("is not the address of a site, like https://record.example");

    /** What is wrong with a value, as the end of a sentence that begins with it; empty: nothing. */
    Optional<String> mistake(String value);

    static Fit number(int least, int most) {
        return value -> value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most
                ? Optional.empty() : Optional.of("is not a whole number between " + least + " and " + most);
    }

    static Fit oneOf(String... words) {
        return value -> List.of(words).contains(value) ? Optional.empty() : Optional.of("is not one of: " + String.join(", ", words));
    }
}
