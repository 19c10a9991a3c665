package org.onrecord.ingest.page.body;

import org.jsoup.parser.Parser;

/**
 * A text node beside the characters of the page that it was read from: which stands for which. Entities, line ends and NULs make them differ.
 * Used like an iterator; all offsets are UTF-16 units.
 */
final class RawText {

    /** The longest name of a character in HTML has 31 letters, and a semicolon. */
    private static final int LONGEST_NAME = 32;

    private final String text;
    private final String page;
    private final int pageEnd;

    /** The step just taken: [{@code from}, {@code to}) of the text is [{@code pageFrom}, {@code pageTo}) of the page. */
    int from;
    int to;
    int pageFrom;
    int pageTo;

    /** @param pageEnd where the node's source ends; not after {@code pageStart}: its place is not known */
    RawText(String text, String page, int pageStart, int pageEnd) {
        this.text = text;
        this.page = page;
        this.pageEnd = pageEnd;
        pageTo = pageStart;
    }

    boolean next() {
        if (to >= text.length()) {
            return false;
        }
        from = to;
        pageFrom = pageTo;
        if (!steps()) {
            to = text.length();
            pageTo = pageEnd;
        }
        return true;
    }

    /** False: from here on the page does not say what the text does; the rest is taken as a whole. */
    private boolean steps() {
        if (pageFrom < 0) {
            return false;
        }
        while (pageFrom < pageEnd && page.charAt(pageFrom) == 0 && text.charAt(from) != 0 && text.charAt(from) != '\uFFFD') {
            pageFrom++;
        }
        if (pageFrom >= pageEnd) {
            return false;
        }
        char there = page.charAt(pageFrom);
        char here = text.charAt(from);
        if (there == '&' && entity()) {
            return true;
        }
        if (there == '\r' && here == '\n') {
            return step(1, pageFrom + 1 < pageEnd && page.charAt(pageFrom + 1) == '\n' ? 2 : 1);
        }
        return (there == here || there == 0) && step(1, 1);
    }

    private boolean step(int units, int pageUnits) {
        to = from + units;
        pageTo = pageFrom + pageUnits;
        return true;
    }

    private boolean entity() {
        int end = pageFrom + 1;
        while (end < pageEnd && end - pageFrom <= LONGEST_NAME && (Character.isLetterOrDigit(page.charAt(end)) || page.charAt(end) == '#')) {
            end++;
        }
        if (end < pageEnd && page.charAt(end) == ';') {
            return isEntity(end + 1);
        }
        for (int shorter = end; shorter > pageFrom + 1; shorter--) {
            if (isEntity(shorter)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEntity(int end) {
        String written = page.substring(pageFrom, end);
        String read = Parser.unescapeEntities(written, false);
        return !read.equals(written) && !read.endsWith(";") && !read.isEmpty() && text.startsWith(read, from) && step(read.length(), end - pageFrom);
    }
}
