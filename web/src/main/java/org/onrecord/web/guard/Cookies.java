package org.onrecord.web.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookies: what tells a browser from others, who has signed in, and who is on the way to another service to do so. No script can read them. They go when the browser is closed. Cookies know no ports: each server of a machine
 * has names of its own.
 *
 * @param encrypted whether browsers are told to send them over https alone, and to take them from this very host alone
 */
public record Cookies(int port, boolean encrypted) {

    /** 32 bytes drawn at random, as {@link Secrets} writes them: what has another shape was not set by this server. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private String browser() {
        return prefix() + "browser-" + port;
    }

    private String session() {
        return prefix() + "session-" + port;
    }

    private String journey() {
        return prefix() + "journey-" + port;
    }

    private String prefix() {
        return encrypted ? "__Host-onrecord-" : "onrecord-";
    }

    Optional<String> browser(Arrival arrival) {
        return arrival.cookie(browser()).filter(value -> SECRET.matcher(value).matches());
    }

    public Optional<String> session(Arrival arrival) {
        return arrival.cookie(session()).filter(value -> SECRET.matcher(value).matches());
    }

    /** @param header what the browser sends as "Cookie" */
    public Optional<String> session(String header) {
        return value(header, session()).filter(value -> SECRET.matcher(value).matches());
    }

    /** @param header what the browser sends as "Cookie" */
    public Optional<String> journey(String header) {
        return value(header, journey()).filter(value -> SECRET.matcher(value).matches());
    }

    /** @return empty: there is none of this name */
    static Optional<String> value(String header, String name) {
        for (String pair : header.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                return Optional.of(pair.substring(equals + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** A header's value. It is sent with nothing that another site begins. */
    String setBrowser(String secret) {
        return cookie(browser(), secret, "Strict");
    }

    /** A header's value. Lax: who follows an address from a mail or a document is signed in; forms of other sites send nothing. */
    public String setSession(String secret) {
        return cookie(session(), secret, "Lax");
    }

    /** A header's value that takes the cookie from the browser. */
    public String endSession() {
        return cookie(session(), "", "Lax") + "; Max-Age=0";
    }

    /** A header's value. Lax: it is another service that sends the browser back. */
    public String setJourney(String secret) {
        return cookie(journey(), secret, "Lax");
    }

    private String cookie(String name, String value, String sameSite) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=" + sameSite + (encrypted ? "; Secure" : "");
    }
}
