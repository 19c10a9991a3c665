package org.onrecord.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.ingest.layout.Sheet.Role;

/** "By A and B" in a line of its own before the body. */
final class Bylines {

    private static final int MOST_WORDS = 12;

    private static final Pattern LINE = Pattern.compile("(?:written )?by:? (?<names>\\p{Lu}.*)", Pattern.CASE_INSENSITIVE);

    private Bylines() { }

    /** The names found, in the order of the text. */
    static List<String> mark(Sheet sheet) {
        List<String> names = new ArrayList<>();
        int body = sheet.firstProse(0);
        for (int i = 0; i < body && body < sheet.size(); i++) {
            Matcher matcher = LINE.matcher(sheet.line(i).string());
            if (sheet.isBody(i) && sheet.line(i).words() <= MOST_WORDS && !sheet.line(i).isLong() && matcher.matches()) {
                List<String> found = Credits.names(matcher.group("names"));
                if (!found.isEmpty()) {
                    sheet.set(i, Role.CREDIT);
                    found.stream().filter(name -> !names.contains(name)).forEach(names::add);
                }
            }
        }
        return names;
    }
}
