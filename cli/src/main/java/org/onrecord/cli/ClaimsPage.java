package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.domain.Amount;
import org.onrecord.domain.ReadableDate;
import org.onrecord.domain.Stance;
import org.onrecord.record.ClaimSummary;

/** Claims in a list, for people. Sides stand in the order of the alphabet: none is first by right. */
final class ClaimsPage {

    /** Characters of an id that are shown, as in a list of statements. */
    static final int ID = 10;

    private static final String BETWEEN = " \u00B7 ";
    private static final String INDENT = "   ";

    private final Style style;
    private final int width;

    ClaimsPage(Terminal terminal) {
        this.style = new Style(terminal.colour());
        this.width = terminal.columns();
    }

    /** A blank line stands after it. @param origins how many of its reports are texts of their own */
    String of(ClaimSummary claim, int origins) {
        StringBuilder page = new StringBuilder();
        claim.named().map(Cells::plain).ifPresent(name -> Cells.wrap(name, width).forEach(line -> page.append(style.bold(line)).append('\n')));
        String wording = "\u201C" + Cells.plain(claim.wording()) + "\u201D";
        Cells.wrap(wording, width).forEach(line -> page.append(claim.named().isPresent() ? line : style.bold(line)).append('\n'));
        for (String line : Cells.wrap(String.join(BETWEEN, parts(claim, origins)), width - INDENT.length())) {
            page.append(INDENT).append(style.faint(line)).append('\n');
        }
        return page.append('\n').toString();
    }

    private static List<String> parts(ClaimSummary claim, int origins) {
        List<String> parts = new ArrayList<>();
        sides(claim.sides()).forEach((words, count) -> parts.add(count.statements() + " " + words
                + (count.speakers() > 0 ? " (" + Amount.of(count.speakers(), "speaker") + ")" : "")));
        parts.add(reports(claim.extent().reports(), origins));
        days(claim.extent()).ifPresent(parts::add);
        parts.add(Cells.plain(claim.id()).substring(0, Math.min(ID, Cells.plain(claim.id()).length())));
        return parts;
    }

    private static Map<String, ClaimSummary.Count> sides(Map<Stance, ClaimSummary.Count> sides) {
        Map<String, ClaimSummary.Count> words = new TreeMap<>();
        sides.forEach((stance, count) -> words.put(words(stance, count.statements() == 1), count));
        return words;
    }

    private static String words(Stance stance, boolean one) {
        return switch (stance) {
            case ASSERTS -> one ? "asserts" : "assert";
            case CONCEDES -> one ? "concedes" : "concede";
            case DENIES -> one ? "denies" : "deny";
            case DOUBTS -> one ? "doubts" : "doubt";
            case REPORTS_NEUTRALLY -> one ? "reports neutrally" : "report neutrally";
            case UNCLEAR -> "unclear";
        };
    }

    /** "14 reports, 2 origins"; of one report nothing more is to be said. */
    static String reports(long reports, int origins) {
        return Amount.of(reports, "report") + (reports > 1 ? ", " + Amount.of(origins, "origin") : "");
    }

    /** A side as a column has it. */
    static String side(Stance stance) {
        return words(stance, true);
    }

    private static Optional<String> days(ClaimSummary.Extent extent) {
        return extent.first().flatMap(first -> extent.last().map(last -> Cells.plain(ReadableDate.between(first, last))));
    }
}
