package org.onrecord.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.record.correction.Answer;

/**
 * Where a list goes on.
 *
 * @param number key of the last item given, where items stay in the order in which they came; else how many were given
 * @param last   id of the last item given; empty where the key says it
 */
record Cursor(long number, String last) {

    static final Cursor FIRST = new Cursor(0, "");

    private static final Pattern FORM = Pattern.compile("([A-Za-z]{1,40}) (\\d{1,18}) (.*)", Pattern.DOTALL);

    boolean isFirst() {
        return number == 0;
    }

    /** As programs hand it back. @param list the name of the endpoint, where alone it is good */
    String written(String list) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((list + " " + number + " " + last).getBytes(StandardCharsets.UTF_8));
    }

    static Answer<Cursor> read(String list, String written) {
        try {
            Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8));
            if (parts.matches() && parts.group(1).equals(list)) {
                return Answer.done(new Cursor(Long.parseLong(parts.group(2)), parts.group(3)));
            }
        } catch (IllegalArgumentException _) {
            // It is none of ours.
        }
        return refused();
    }

    static Answer.Refused<Cursor> refused() {
        return new Answer.Refused<>("bad-cursor", "This cursor is none that this list gave. Leave it out to begin at the first item.");
    }
}
