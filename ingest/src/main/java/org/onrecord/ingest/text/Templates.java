package org.onrecord.ingest.text;

import java.util.regex.Pattern;

/**
 * HTML without template elements. jsoup 1.24.1 throws ("no template insertion mode on stack") where a template stands deeper than the
 * 512 levels that it keeps.
 */
public final class Templates {

    private static final Pattern TAG = Pattern.compile("(</?)template(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    private Templates() { }

    /** The same with each template an element that nobody knows; every other character keeps its place. */
    public static String renamed(String html) {
        return TAG.matcher(html).replaceAll("$1x-spared");
    }
}
