package org.onrecord.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.onrecord.desk.DenialQuery;
import org.onrecord.desk.Denials;
import org.onrecord.desk.Denials.Denial;
import org.onrecord.desk.Denials.Ground;
import org.onrecord.desk.Denials.Outlet;
import org.onrecord.desk.Denials.Searched;
import org.onrecord.domain.Amount;
import org.onrecord.domain.ReadableDate;
import org.onrecord.record.format.DenialLine;
import org.onrecord.record.store.Point;

/** What a search for denials found and what was searched, in words that can be cited. Never a verdict. */
record Citation(DenialQuery query, Denials denials, Citation.Asked asked, Citation.Bounds bounds) {

    private static final String BETWEEN = " \u00B7 ";
    private static final String INDENT = "   ";

    private static final String CAUTION = "This is about these reports alone: what they do not have may have been said elsewhere, or reported in words that were not "
            + "recognised. Who is not found denying it has not thereby agreed.";

    /** @param changed when the record was changed last; empty: it holds nothing */
    record Asked(Instant at, String program, String record, Optional<Instant> changed) { }

    /** Dates as they were given; null: none. */
    record Bounds(String from, String to) { }

    /** What was found, in a line. */
    String head() {
        String whom = Cells.name(query.speaker());
        String what = "\u201C" + Cells.plain(query.words()) + "\u201D";
        int found = denials.found().size();
        return found == 0 ? "No denial by " + whom + " of " + what + " was found." : found == 1 ? "One statement by " + whom + " may deny " + what + ":"
                : found + " statements by " + whom + " may deny " + what + ", the most alike first:";
    }

    /** Why a denial is shown. */
    static String why(Denial denial) {
        List<String> parts = new ArrayList<>();
        if (denial.grounds().contains(Ground.ACT)) {
            parts.add("reported as a denial");
        }
        if (denial.grounds().contains(Ground.SIDE)) {
            parts.add("denies a claim that these words are about");
        }
        if (denial.hasWords()) {
            parts.add("has the words");
        }
        parts.add(String.format(Locale.ROOT, "alike %.2f", denial.likeness()));
        return String.join(", ", parts);
    }

    /** What was searched, and how it can be asked again. */
    String searched(Terminal terminal) {
        Searched searched = denials.searched();
        List<String> lines = new ArrayList<>();
        lines.add("Searched: " + Amount.of(searched.reports(), "report") + dates(searched.first(), searched.last())
                + (searched.undated() > 0 ? "; " + searched.undated() + " of them without a date" : "") + ".");
        searched.outlets().forEach(outlet -> lines.add(INDENT + outlet(outlet)));
        lines.add(speaking(searched));
        lines.add("Looked for: statements by whoever is called \u201C" + Cells.name(query.speaker()) + "\u201D in these reports, which are reported as denials or deny a claim "
                + "that the words are about, and have the words \u201C" + Cells.plain(query.words()) + "\u201D or are like them in meaning." + narrowed());
        lines.add("Asked at " + asked.at() + " with onrecord " + Cells.plain(asked.program()) + " of the record " + Cells.plain(asked.record())
                + denials.upTo().map(point -> ", change " + point.change() + asked.changed().map(at -> " of " + at).orElse("")).orElse("") + ".");
        lines.add(CAUTION);
        return lines.stream().flatMap(line -> Cells.wrap(line.strip(), terminal.columns() - INDENT.length()).stream()
                .map(part -> line.startsWith(INDENT) ? INDENT + part : part)).collect(Collectors.joining("\n")) + "\n";
    }

    private String narrowed() {
        String dates = bounds.from() == null && bounds.to() == null ? "" : " Published" + (bounds.from() == null ? "" : " from " + bounds.from())
                + (bounds.to() == null ? "" : " to " + bounds.to()) + ".";
        return dates + (query.outlets().isEmpty() ? "" : " By " + query.outlets().stream().map(Cells::name).collect(Collectors.joining(" or ")) + ".");
    }

    private static String speaking(Searched searched) {
        if (searched.speakers().isEmpty()) {
            return "None of them has a statement by anybody of that name.";
        }
        String names = searched.speakers().stream().map(Cells::name).collect(Collectors.joining(", "));
        return "In " + searched.speaking() + " of them: " + Amount.of(searched.statements(), "statement") + " by " + names + ", " + searched.denying() + " reported as "
                + (searched.denying() == 1 ? "a denial" : "denials") + ".";
    }

    private static String outlet(Outlet outlet) {
        return String.join(BETWEEN, outlet.name().map(Cells::name).orElse("outlet not known"), Amount.of(outlet.reports(), "report")
                + dates(outlet.first(), outlet.last()));
    }

    private static String dates(Optional<String> first, Optional<String> last) {
        return first.map(from -> ", published " + Cells.plain(ReadableDate.between(from, last.orElse(from)))).orElse("");
    }

    DenialLine line() {
        Searched searched = denials.searched();
        return new DenialLine(new DenialLine.Query(query.words(), query.speaker(), Optional.ofNullable(bounds.from()), Optional.ofNullable(bounds.to()), query.outlets()),
                new DenialLine.Asked(asked.at().toString(), "onrecord " + asked.program(), asked.record(),
                        denials.upTo().map(Point::change).map(OptionalLong::of).orElseGet(OptionalLong::empty), asked.changed().map(Instant::toString)),
                new DenialLine.Searched(searched.reports(), searched.undated(), searched.outlets().stream()
                        .map(outlet -> new DenialLine.Outlet(outlet.name(), outlet.reports(), outlet.first(), outlet.last())).toList(), searched.speakers(),
                        searched.speaking(), searched.statements(), searched.denying()), lines(denials.found()), lines(denials.nearest()));
    }

    private static List<DenialLine.Denial> lines(List<Denial> denials) {
        return denials.stream().map(denial -> new DenialLine.Denial(denial.cited(), denial.likeness(), denial.hasWords(),
                denial.grounds().stream().sorted().map(ground -> ground.name().toLowerCase(Locale.ROOT)).toList())).toList();
    }
}
