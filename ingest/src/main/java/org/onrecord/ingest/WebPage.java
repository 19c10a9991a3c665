package org.onrecord.ingest;

import java.util.regex.Pattern;

/** Telling a web page from a text. */
final class WebPage {

    /** A page may start with an XML declaration or comments. */
    private static final Pattern START = Pattern.compile(
            "\\s*+(?:<\\?xml[^>]*+>\\s*+|<!--.{0,500}?-->\\s*+)*+<(?:!doctype\\s++html|html|head|body)\\b.*+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int REACH = 4096;

    private WebPage() { }

    static boolean looksLike(String text) {
        return START.matcher(text.substring(0, Math.min(text.length(), REACH))).matches();
    }
}
