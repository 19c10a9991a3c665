package org.onrecord.web.setting;

import java.net.URI;
import java.net.URISyntaxException;
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
    Fit SITE = value -> value.isEmpty() || value.matches("https?://(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?") && isReachable(value) ? Optional.empty()
            : Optional.of("is not the address of a site, like https://record.example");

    /** Nothing, or the address of a service: over https, unless it is on this machine. */
    Fit ISSUER = value -> value.isEmpty() || value.matches("(?:https://[A-Za-z0-9.-]{1,253}|http://(?:localhost|127\\.0\\.0\\.1|\\[::1]))(?::\\d{1,5})?(?:/[A-Za-z0-9._~/-]{0,200})?") && isReachable(value) ? Optional.empty()
            : Optional.of("is not the address of a service, like https://login.example or https://login.example/realms/desk; it begins with https://");

    /** Name of a claim. */
    Fit CLAIM = value -> value.matches("[A-Za-z0-9_:/.-]{1,100}") ? Optional.empty() : Optional.of("is not the name of a claim, like preferred_username or name");

    /** What is wrong with a value, as the end of a sentence that begins with it; empty: nothing. */
    Optional<String> mistake(String value);

    /** Whether there can be such a host and port: what only looks like it fails with each request, not at the start. */
    private static boolean isReachable(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && uri.getPort() != 0 && uri.getPort() <= 65_535;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    static Fit number(int least, int most) {
        return value -> value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most
                ? Optional.empty() : Optional.of("is not a whole number between " + least + " and " + most);
    }

    static Fit oneOf(String... words) {
        return value -> List.of(words).contains(value) ? Optional.empty() : Optional.of("is not one of: " + String.join(", ", words));
    }
}
