package org.onrecord.ingest.layout;

import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.ingest.layout.Sheet.Role;

/**
 * What a site says to its reader after the report: appeals for money, terms, warnings, praise of itself. It is the run of
 * lines to the end that speaks most to the reader; with a credit line before it, everything after that line.
 */
final class Tail {

    /** What a line adds to the run. One paragraph of news outweighs one that only may be for the reader. */
    private static final double CERTAIN = 3;
    private static final double LIKELY = 1;
    private static final double CRUMB = 0.5;
    private static final double NEWS = -1.5;
    private static final double SPEECH = -3;

    /** Below this nothing is cut. One certain line reaches it. */
    private static final double ENOUGH = 3;

    /** So much below its best the sum will not come back: two paragraphs of news in a row, or one with speech, end the run. */
    private static final double OVER = 3;

    /** After a credit line news is not expected, and weighs less. */
    private static final double AFTER_CREDIT = 0.3;

    /** Prose that must stand before the run, and the share of it that may speak to the reader as well: in open letters most does. */
    private static final int FEWEST_PROSE = 2;
    private static final double PERSONAL_REPORT = 0.1;

    /** Where more lines than these speak to the reader, a report is made so. */
    private static final int MOST_APPEALS = 3;

    /** Of 302 news pages' paragraphs two reach it with the other conditions, both the house's own words. */
    private static final int FEWEST_TRADE = 2;

    private final Sheet sheet;
    private final ReaderAddress[] addresses;

    private Tail(Sheet sheet) {
        this.sheet = sheet;
        this.addresses = new ReaderAddress[sheet.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = ReaderAddress.of(sheet.line(i));
        }
    }

    static void mark(Sheet sheet) {
        Tail tail = new Tail(sheet);
        int start = tail.afterCredit();
        for (int i = start < sheet.size() ? start : tail.start(); i < sheet.size(); i++) {
            sheet.set(i, Role.FURNITURE);
        }
    }

    /** Single lines of a report that speak to the reader beyond doubt, wherever they stand; none where much of the report does. */
    static void markAppeals(Sheet sheet) {
        Tail tail = new Tail(sheet);
        List<Integer> appeals = IntStream.range(0, sheet.size()).filter(i -> tail.isAppeal(i) && !sheet.line(i).isLong()).boxed().toList();
        if (appeals.size() <= MOST_APPEALS && !tail.isPersonal(sheet.size(), appeals.size())) {
            appeals.forEach(i -> sheet.set(i, Role.FURNITURE));
        }
    }

    /** Advice to a reader may name a thing of the site's trade; an appeal names more, and those who ask. */
    private boolean isAppeal(int i) {
        return addresses[i].isCertain() && addresses[i].trade() >= FEWEST_TRADE && (addresses[i].we() > 0 || addresses[i].request());
    }

    /** The first line after the last credit when the site speaks there; the size of the sheet when not. */
    private int afterCredit() {
        int credit = sheet.size() - 1;
        while (credit >= 0 && sheet.role(credit) != Role.CREDIT) {
            credit--;
        }
        double sum = 0;
        for (int i = credit + 1; i < sheet.size(); i++) {
            sum += value(i) < 0 ? AFTER_CREDIT * value(i) : value(i);
        }
        boolean afterBody = sheet.firstProse(0) < credit;
        return afterBody && sum > 0 ? credit + 1 : sheet.size();
    }

    private int start() {
        int start = sheet.size();
        double sum = 0;
        double best = 0;
        boolean certain = false;
        for (int i = sheet.size() - 1; i >= 0 && best - sum < OVER; i--) {
            certain |= addresses[i].isCertain();
            sum += value(i);
            if (certain && sum >= ENOUGH && sum > best) {
                best = sum;
                start = i;
            }
        }
        return isPersonal(start, 0) ? sheet.size() : withIntroduction(start);
    }

    private double value(int i) {
        Line line = sheet.line(i);
        if (addresses[i].isCertain()) {
            return CERTAIN;
        }
        if (addresses[i].isLikely()) {
            return LIKELY;
        }
        if (sheet.crumb(i).isPresent()) {
            return CRUMB;
        }
        if (addresses[i].points() > 0 || !line.isProse()) {
            return 0;
        }
        return line.quotes() ? SPEECH : NEWS;
    }

    /** @param appeals how many of the lines before {@code end} are no prose of the report's */
    private boolean isPersonal(int end, int appeals) {
        int prose = 0;
        int addressed = 0;
        for (int i = 0; i < end; i++) {
            if (sheet.line(i).isProse()) {
                prose++;
                addressed += addresses[i].isLikely() ? 1 : 0;
            }
        }
        return prose - appeals < FEWEST_PROSE || addressed - appeals > PERSONAL_REPORT * (prose - appeals);
    }

    /** "A message from the newsroom:" belongs to what it announces. */
    private int withIntroduction(int start) {
        int from = start;
        while (from > 0 && from < sheet.size() && sheet.line(from - 1).announces() && !sheet.line(from - 1).quotes()) {
            from--;
        }
        return from;
    }
}
