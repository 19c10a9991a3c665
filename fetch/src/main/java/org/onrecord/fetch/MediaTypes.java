package org.onrecord.fetch;

import java.util.Set;
import org.onrecord.fetch.wire.Headers;

/** What a host says that its answer is: told before the body is taken. */
final class MediaTypes {

    /** What is asked for. Hosts choose by it, and some send nothing without it. */
    static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,text/plain;q=0.8,*/*;q=0.1";

    private static final Set<String> OF_PAGES = Set.of("application/xhtml+xml", "application/xml", "application/json");
    private static final Set<String> OF_NO_TEXT = Set.of("text/css", "text/javascript", "text/calendar", "text/vcard");

    private MediaTypes() {
    }

    /** Whether it can be a page, a feed or an agency's item; what says nothing is looked at. */
    static boolean canBePage(Headers headers) {
        String type = headers.mediaType().orElse("");
        return type.isEmpty() || OF_PAGES.contains(type) || type.endsWith("+xml") && !type.equals("image/svg+xml") || type.endsWith("+json")
                || type.startsWith("text/") && !OF_NO_TEXT.contains(type);
    }
}
