package org.onrecord.ingest.layout;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.ingest.layout.Sheet.Role;

/**
 * What of its site is left around a report that is no whole page any more: menus, what follows "More stories" or "Comments", and
 * an appeal or a legal notice in the last lines, whatever is quoted there.
 */
final class Ending {

    /** Prose that must stand before a heading under which the site goes on. */
    private static final int FEWEST_PROSE = 2;

    /** So much prose in a row below such a heading is the report going on. A list of other reports has a line of it for each at most. */
    private static final int RESUMES = 2;

    /** Lines at the end among which an appeal or a notice is looked for, and lines before it that it may take along. */
    private static final int LAST = 4;
    private static final int NEIGHBOURS = 2;

    /** Share of the prose that may speak to the reader in a report with an appeal: in open letters and columns more does. */
    private static final double PERSONAL = 0.2;

    /** Lines in a row that could be those of a menu, from which they are one; with a line among them that only sites say, fewer do. */
    private static final int MENU = 3;
    private static final int MENU_OF_SITE = 2;

    /** Below these readers write, in prose: the report goes on there only when more prose follows than stands before. */
    private static final Pattern READERS = Pattern.compile("(?:(?:add|leave|post|write) a |view |show |load |read |no |reader |your )?(?:comments?|reply)(?: \\(\\d+\\))?"
            + "|(?:join|start) the (?:conversation|discussion)", Pattern.CASE_INSENSITIVE);

    private static final Pattern APPEAL = Pattern.compile("\\b(?:donat(?:e|ion|ions|ing)|subscri(?:be|bing|ption)|support (?:us|our|independent|local|quality)\\b|readers like you"
            + "|our (?:\\w+ )?(?:journalism|reporting|newsletter|newsroom)|non-?profit newsroom|become a (?:\\w+ )?(?:member|supporter|subscriber)"
            + "|give (?:what you can|today|now|monthly|a gift)|(?:make|making) a (?:gift|contribution)|keep us going|chip in|sign up)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTICE = Pattern.compile("\\b(?:this|these|our|all|the) (?:\\w+ )?(?:articles?|stor(?:y|ies)|reports?|materials?|contents?|texts?|site|website|publication)\\b"
            + "[^.]{0,80}\\b(?:may|must|can)(?: ?not)\\b[^.]{0,40}\\b(?:reproduced|republished|redistributed|published|copied|rewritten|broadcast|reprinted|used)\\b"
            + "|\\ball rights reserved\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"“”]*+[\"”]?");

    /** Sections of newspapers. Each by itself may be a title inside a report; in a row they are a menu. */
    private static final Set<String> SECTIONS = Set.of("news", "world", "international", "national", "local", "politics", "business", "economy", "money", "finance", "markets",
            "opinion", "comment", "analysis", "sport", "sports", "football", "culture", "arts", "entertainment", "lifestyle", "life", "style", "travel", "food", "health",
            "science", "technology", "tech", "climate", "environment", "education", "weather", "obituaries", "crime", "features", "magazine", "books", "film", "music", "jobs");

    private final Sheet sheet;

    private Ending(Sheet sheet) {
        this.sheet = sheet;
    }

    static void mark(Sheet sheet) {
        Ending ending = new Ending(sheet);
        ending.menus();
        ending.afterHeading();
        ending.appeal();
    }

    private void menus() {
        for (int i = 0; i < sheet.size(); i++) {
            int from = i;
            boolean site = false;
            while (i < sheet.size() && isMenu(i)) {
                site |= sheet.crumb(i).isPresent();
                i++;
            }
            if (i - from >= MENU || site && i - from >= MENU_OF_SITE) {
                discard(from, i);
            }
        }
    }

    private boolean isMenu(int i) {
        return sheet.line(i).words() <= MENU && (sheet.crumb(i).isPresent() || SECTIONS.contains(sheet.line(i).key()));
    }

    private void afterHeading() {
        int left = 0;
        int lastRow = 0;
        for (int i = 0; i < sheet.size(); i++) {
            left += isNews(i) ? 1 : 0;
            lastRow = isRow(i) ? i : lastRow;
        }
        int prose = 0;
        for (int i = 0; i < sheet.size(); i++) {
            prose += sheet.line(i).isProse() ? 1 : 0;
            left -= isNews(i) ? 1 : 0;
            boolean readers = READERS.matcher(sheet.line(i).string()).matches();
            boolean resumes = readers ? left > prose : lastRow > i;
            if (prose >= FEWEST_PROSE && closes(i) && !resumes) {
                discard(i, sheet.size());
                return;
            }
        }
    }

    private boolean closes(int i) {
        return sheet.crumb(i).equals(Optional.of(Crumb.CLOSING));
    }

    private boolean isNews(int i) {
        return sheet.line(i).isProse() && sheet.role(i) == Role.BODY && !ReaderAddress.of(sheet.line(i)).isLikely();
    }

    /** Whether so many lines in a row from here are news that below a heading they are the report going on. */
    private boolean isRow(int from) {
        for (int i = from; i < from + RESUMES; i++) {
            if (i >= sheet.size() || !isNews(i)) {
                return false;
            }
        }
        return true;
    }

    private void appeal() {
        int last = sheet.size();
        int from = sheet.size();
        for (int i = sheet.size() - 1, seen = 0; i >= 0 && seen < LAST; i--) {
            if (sheet.role(i) == Role.BODY) {
                seen++;
                from = isAppeal(i) && isQuiet(i + 1, from) ? i : from;
            }
        }
        if (from == last || proseBefore(from) < FEWEST_PROSE || isPersonal(from)) {
            return;
        }
        for (int taken = 0; taken < NEIGHBOURS && from > 0 && isOfTheHouse(from - 1); taken++) {
            from--;
        }
        discard(from, sheet.size());
    }

    /** Whether no news stands in [from, to). */
    private boolean isQuiet(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sheet.role(i) == Role.BODY && sheet.line(i).isProse() && !isOfTheHouse(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAppeal(int i) {
        if (sheet.line(i).isLong()) {
            return false;
        }
        String own = QUOTED.matcher(sheet.line(i).string()).replaceAll(" ");
        return NOTICE.matcher(own).find() || isOfTheHouse(i) && APPEAL.matcher(own).find();
    }

    /** Whether it speaks for the site or to its reader, outside quotations. */
    private boolean isOfTheHouse(int i) {
        return sheet.role(i) == Role.BODY && ReaderAddress.of(sheet.line(i)).points() > 0;
    }

    private int proseBefore(int end) {
        int prose = 0;
        for (int i = 0; i < end; i++) {
            prose += sheet.line(i).isProse() ? 1 : 0;
        }
        return prose;
    }

    private boolean isPersonal(int end) {
        int addressed = 0;
        for (int i = 0; i < end; i++) {
            addressed += sheet.line(i).isProse() && ReaderAddress.of(sheet.line(i)).isLikely() ? 1 : 0;
        }
        return addressed > PERSONAL * proseBefore(end);
    }

    private void discard(int from, int to) {
        for (int i = from; i < to; i++) {
            sheet.set(i, Role.FURNITURE);
        }
    }
}
