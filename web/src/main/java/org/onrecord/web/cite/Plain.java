package org.onrecord.web.cite;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.domain.ReadableDate;

/** Words of reports as they may stand in somebody's text: on one line, and without characters that change what stands around them. */
public final class Plain {

    /** Control characters, and those that turn the direction of what follows. */
    private static final Pattern TROUBLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    /** Half of a surrogate pair, which no text may hold, and characters that XML has no form for. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\ud800-\\udfff\\ufffe\\uffff]");

    private Plain() { }

    static String of(String words) {
        return NO_CHARACTER.matcher(TURNING.matcher(TROUBLE.matcher(words).replaceAll(" ")).replaceAll("")).replaceAll("\uFFFD").strip();
    }

    /** "8 April 2031", without a preposition. */
    static String date(String edtf) {
        return of(ReadableDate.alone(edtf));
    }

    /** As an address that a link may lead to; empty: it is none of the web. */
    public static Optional<String> href(String address) {
        try {
            URI uri = new URI(address);
            boolean web = uri.getHost() != null && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
            return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    static String html(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
