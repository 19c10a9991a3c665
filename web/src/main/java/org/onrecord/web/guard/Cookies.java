package org.onrecord.web.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two cookies: what tells a browser from others, and who has signed in. No script can read them. Cookies know no ports: each server of a machine
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

    private String prefix() {
        return encrypted ? "__Host-onrecord-" : "onrecord-";
    }

    Optional<String> browser(Arrival arrival) {
        return arrival.cookie(browser()).filter(value -> SECRET.matcher(value).matches());
    }

    public Optional<String> session(Arrival arrival) {
        return arrival.cookie(session()).filter(value -> SECRET.matcher(value).matches());
    }

    /** A header's value. It goes as soon as the browser is closed, and is sent with nothing that another site begins. */
    String setBrowser(String secret) {
        return cookie(browser(), secret, "Strict", Optional.empty());
    }

    /** A header's value. Lax: who follows an address from a mail or a document is signed in; forms of other sites send nothing. */
    public String setSession(String secret, Duration life) {
        return cookie(session(), secret, "Lax", Optional.of(life));
    }

    /** A header's value that takes the cookie from the browser. */
    public String endSession() {
        return cookie(session(), "", "Lax", Optional.of(Duration.ZERO));
    }

    private String cookie(String name, String value, String sameSite, Optional<Duration> life) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=" + sameSite + (encrypted ? "; Secure" : "") + life.map(time -> "; Max-Age=" + time.toSeconds()).orElse("");
    }
}
