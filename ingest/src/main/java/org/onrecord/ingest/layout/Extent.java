package org.onrecord.ingest.layout;

import org.onrecord.ingest.layout.Sheet.Role;

/**
 * Where the report begins and ends in the text of a whole page, and what inside is none of it: as {@link LineModel} has it; in a
 * text too long for that, the run of lines with the greatest sum, prose counting for it and a site's words against it. A text
 * that is no whole page is left alone.
 */
final class Extent {

    /**
     * Lines that only sites say, and those among them that say a report is over, from which a text counts as a whole page. Of
     * 840 PolNeAR articles, which are clean, 7 have one that says it is over and none has two; 255 of 274 news pages have both.
     */
    private static final int WHOLE_PAGE = 8;
    private static final int PAGE_END = 2;

    /**
     * So many lines in a row that {@link LineModel} takes for no body make a whole page as well, whatever its language. Of 924
     * PolNeAR articles none has more than 10, of 274 news pages 270 have 12 or more.
     */
    private static final int SITE = 12;

    /** What a line adds: prose and long prose (see {@link Line#PROSE}) for the report, a short line without an end against. */
    private static final double PROSE = 1;
    private static final double LONG_PROSE = 2;
    private static final int LONG = 31;
    private static final double SHORT = -0.2;
    private static final double CLOSING = -1;

    /**
     * A gap costs no more than this, however long: tables and lists stand inside reports. By itself the run loses 0.5 % of the
     * prose lines of 274 pages' reports, and 86 % of the sites' lines go; a gap of 3 keeps 1.5 % more of the sites' prose,
     * short lines at -0.3 lose 0.7 %.
     */
    private static final double GAP = 4;

    /** Lines after the last of the body in which its credits stand. */
    private static final int REACH = 3;

    private final Sheet sheet;
    private int start;
    private int end;

    /** Lines [start, end). */
    record Run(int start, int end) { }

    private Extent(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Whether the lines are those of a whole page, site and all. */
    static boolean isPage(Sheet sheet) {
        int crumbs = 0;
        int closing = 0;
        for (int i = 0; i < sheet.size(); i++) {
            crumbs += sheet.crumb(i).isPresent() ? 1 : 0;
            closing += sheet.crumb(i).filter(Crumb.CLOSING::equals).isPresent() ? 1 : 0;
        }
        return crumbs >= WHOLE_PAGE && closing >= PAGE_END;
    }

    /** Marks what is no report when the lines are those of a whole page, and tells whether they are. */
    static boolean mark(Sheet sheet) {
        boolean worded = isPage(sheet);
        if (!LineModel.canRead(sheet)) {
            if (worded) {
                new Extent(sheet).cut();
            }
            return worded;
        }
        boolean[] body = LineModel.body(sheet);
        if (!hasProse(sheet, body)) {
            return worded;
        }
        boolean page = worded || longestGap(body) >= SITE;
        if (page) {
            new Extent(sheet).keep(body);
        }
        return page;
    }

    private static boolean hasProse(Sheet sheet, boolean[] body) {
        for (int i = 0; i < body.length; i++) {
            if (body[i] && sheet.line(i).isProse()) {
                return true;
            }
        }
        return false;
    }

    /** Lines in a row that are no body. */
    private static int longestGap(boolean[] body) {
        int longest = 0;
        int gap = 0;
        for (boolean mine : body) {
            gap = mine ? 0 : gap + 1;
            longest = Math.max(longest, gap);
        }
        return longest;
    }

    /** What is no body goes, but for what belongs to a report: its headline, and captions and credits within reach. */
    private void keep(boolean[] body) {
        start = 0;
        while (start < body.length && !body[start]) {
            start++;
        }
        end = body.length;
        while (!body[end - 1]) {
            end--;
        }
        int headline = Titles.find(sheet, start);
        int first = Math.min(start, headline);
        Headlines.markStandfirstBelow(sheet, headline, start);
        for (int i = 0; i < body.length; i++) {
            boolean known = sheet.role(i) == Role.CAPTION || sheet.role(i) == Role.CREDIT || sheet.role(i) == Role.STANDFIRST;
            if (!body[i] && i != headline && !(known && i > first && i < end + REACH)) {
                sheet.discard(i);
            }
        }
    }

    /** The run of lines that is most of all a report; from 0 to 0 when no line counts for one. */
    static Run find(Sheet page) {
        Extent extent = new Extent(page);
        extent.find();
        return new Run(extent.start, extent.end);
    }

    private void cut() {
        find();
        if (end == 0) {
            return;
        }
        widen();
        for (int i = end; i < sheet.size(); i++) {
            sheet.set(i, Role.FURNITURE);
        }
        int headline = Titles.find(sheet, start);
        for (int i = 0; i < start; i++) {
            if (i < headline || sheet.line(i).words() <= 3) {
                sheet.set(i, Role.FURNITURE);
            }
        }
    }

    /** The run [start, end) with the greatest sum; both stay 0 when no line counts for a report. */
    private void find() {
        double best = 0;
        double sum = 0;
        double gap = 0;
        int from = 0;
        for (int i = 0; i < sheet.size(); i++) {
            double value = value(i);
            if (value <= 0) {
                gap = Math.max(-GAP, gap + value);
                continue;
            }
            if (sum + gap <= 0) {
                sum = 0;
                gap = 0;
                from = i;
            }
            sum += gap + value;
            gap = 0;
            if (sum > best) {
                best = sum;
                start = from;
                end = i + 1;
            }
        }
    }

    /** Sentences that touch the run belong to it: short last lines, a summary on top. */
    private void widen() {
        while (start > 0 && joins(start - 1)) {
            start--;
        }
        while (end < sheet.size() && joins(end)) {
            end++;
        }
    }

    private boolean joins(int i) {
        return sheet.crumb(i).isEmpty() && sheet.line(i).ends() && !ReaderAddress.of(sheet.line(i)).isCertain();
    }

    private double value(int i) {
        Line line = sheet.line(i);
        if (sheet.crumb(i).isPresent()) {
            return sheet.crumb(i).get() == Crumb.CLOSING ? CLOSING : SHORT;
        }
        if (line.isProse() && !ReaderAddress.of(line).isCertain()) {
            return line.words() >= LONG ? LONG_PROSE : PROSE;
        }
        return line.ends() ? 0 : SHORT;
    }
}
