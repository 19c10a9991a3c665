package org.onrecord.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every reply has. */
public final class Safety {

    /** Nothing but the server's own files; no script or style that stands in a page; no site may show a page in its own. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private Safety() { }

    /**
     * By their names. Referrer-Policy: with "no-referrer" browsers would send forms with the origin "null".
     *
     * @param encrypted whether browsers reach the server over https, and are told to do so always
     */
    public static Map<String, String> headers(boolean encrypted) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "private, no-cache");
        if (encrypted) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
