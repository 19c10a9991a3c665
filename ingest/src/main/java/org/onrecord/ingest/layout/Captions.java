package org.onrecord.ingest.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.onrecord.ingest.layout.Sheet.Role;

/**
 * Captions: lines that name their picture's maker, and titles that come again at once, since pages give a picture's or
 * video's title twice. The first stays as the caption, what repeats it is furniture.
 */
final class Captions {

    /** Lines from one to its repeat, at most: a player's controls may stand between. */
    private static final int REACH = 6;

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 80;

    private static final String MAKER = "(?:photo|photograph|image|picture|illustration|photo credit|image credit|credit)s?";

    private static final Pattern PICTURE = Pattern.compile(
            "(?:file|pictured|caption|" + MAKER + ")\\s?(?::|—|–|--| - ).*"
                    + "|.*\\([^()]{0,60}\\b(?:photo|photograph|handout|courtesy of)\\b[^()]{0,40}\\)\\.?"
                    + "|(?:.*[.?!)”] ?)?" + MAKER + "\\s?(?::|by\\b|courtesy of\\b).{2,60}"
                    + "|.{0,120}[/|] ?getty(?: images)?\\b.{0,30}|.{0,120}\\bgetty images(?: for .{1,40})?\\.?",
            Pattern.CASE_INSENSITIVE);

    private Captions() { }

    static void mark(Sheet sheet) {
        markRepeats(sheet);
        for (int i = 0; i < sheet.size(); i++) {
            Line line = sheet.line(i);
            if (sheet.isBody(i) && line.words() <= MOST_WORDS && !line.isLong() && PICTURE.matcher(line.string()).matches()) {
                sheet.set(i, Role.CAPTION);
            }
        }
    }

    private static void markRepeats(Sheet sheet) {
        Map<String, Integer> last = new HashMap<>();
        int title = -1;
        for (int i = 0; i < sheet.size(); i++) {
            Line line = sheet.line(i);
            if (line.words() < FEWEST_WORDS || line.words() > MOST_WORDS || line.isLong()) {
                continue;
            }
            String key = title(sheet, i);
            Integer before = last.put(key, i);
            if (before != null && i - before <= REACH && (!line.ends() || i - before == 1)) {
                sheet.set(i, Role.FURNITURE);
                if (title >= 0 && before > title) {
                    sheet.set(before, Role.CAPTION);
                }
            }
            if (title < 0 && sheet.isBody(i) && !line.ends()) {
                title = i;
            }
        }
    }

    /** What the line says, without a label as in "WATCH: ...". */
    private static String title(Sheet sheet, int i) {
        String string = sheet.line(i).string();
        int label = string.indexOf(':');
        if (sheet.crumb(i).isEmpty() || label < 0) {
            return sheet.line(i).key();
        }
        return Line.of(string, label + 1, string.length()).key();
    }
}
