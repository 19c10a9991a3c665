package org.onrecord.web.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.domain.Amount;
import org.onrecord.domain.ReadableDate;
import org.onrecord.domain.Stance;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;

/**
 * A claim on a sheet: who takes which side of it, in which words, where; and what was searched.
 *
 * @param quoted  statements of it, of each side those that were said first
 * @param origins how many of its reports are texts of their own; empty: that is not known
 */
public record ClaimSheet(ClaimSummary claim, List<Quoted> quoted, OptionalLong origins, Scope scope) {

    /** A statement on its side. */
    public record Quoted(Stance side, Cited cited) { }

    /**
     * What was searched, and when.
     *
     * @param record   as it is called
     * @param day      on which the sheet was made
     * @param change   of the record, up to which its reports were read; empty: there are none
     * @param reports  how many were searched
     * @param missing  how many are in the record and were not
     */
    public record Scope(String record, LocalDate day, OptionalLong change, long reports, long missing) { }

    /** On every sheet. */
    static final String CAUTION = "Nothing here says who is right. The machine finds, links and counts; people judge. What these reports do not have may have been said elsewhere, "
            + "or reported in words that were not recognised.";

    public ClaimSheet {
        Objects.requireNonNull(claim, "claim is null");
        quoted = quoted.stream().sorted(Comparator.comparing((Quoted one) -> one.cited().day().orElse("~")).thenComparing(one -> one.cited().statement().id())).toList();
        Objects.requireNonNull(origins, "origins is null");
        Objects.requireNonNull(scope, "scope is null");
    }

    /** As Markdown, in which no word of a report is a mark. */
    public String markdown() {
        return Markdown.of(blocks());
    }

    /** As a document for a word processor. */
    public void docx(OutputStream out) throws IOException {
        Docx.write(claim.wording(), blocks(), out);
    }

    /** As a draft of a ClaimReview (schema.org), its rating left blank. */
    public byte[] review() {
        return ReviewDraft.of(this).getBytes(StandardCharsets.UTF_8);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(Plain.of(claim.named().orElse(claim.wording()))));
        claim.named().ifPresent(_ -> blocks.add(new Block.Text("In the words of its clearest statement: " + Plain.of(claim.wording()))));
        blocks.add(new Block.Text(counts()));
        sides().forEach((side, some) -> side(blocks, side, some));
        blocks.add(new Block.Heading("What was searched"));
        blocks.add(new Block.Text(searched()));
        blocks.add(new Block.Text(CAUTION));
        return blocks;
    }

    /** In the order in which they were first taken. */
    private Map<Stance, List<Cited>> sides() {
        Map<Stance, List<Cited>> sides = new LinkedHashMap<>();
        quoted.forEach(one -> sides.computeIfAbsent(one.side(), _ -> new ArrayList<>()).add(one.cited()));
        return sides;
    }

    private void side(List<Block> blocks, Stance side, List<Cited> some) {
        ClaimSummary.Count count = Optional.ofNullable(claim.sides().get(side)).orElse(new ClaimSummary.Count(some.size(), 0));
        blocks.add(new Block.Heading(named(side) + ": " + Amount.of(count.statements(), "statement") + (count.speakers() == 0 ? "" : " by " + Amount.of(count.speakers(), "speaker"))));
        if (some.size() < count.statements()) {
            blocks.add(new Block.Text("The first " + some.size() + " of them."));
        }
        for (Cited cited : some) {
            Citation citation = new Citation(cited.statement(), cited.publication(), cited.publication().source());
            blocks.add(new Block.Quote(citation.saying(), citation.from() + " [Onrecord " + cited.statement().id() + "]", Plain.of(citation.address()), Plain.href(citation.address())));
        }
    }

    static String named(Stance side) {
        return switch (side) {
            case ASSERTS -> "It is so";
            case DENIES -> "It is not so";
            case DOUBTS -> "It is doubted";
            case CONCEDES -> "It is conceded";
            case REPORTS_NEUTRALLY -> "Handed on without a side";
            case UNCLEAR -> "No side that the words tell";
        };
    }

    private String counts() {
        String reports = Amount.of(claim.extent().reports(), "report");
        String told = origins.isPresent() ? reports + ", " + Amount.of(origins.getAsLong(), "origin") : reports;
        String dates = claim.extent().first().map(first -> ", " + Plain.of(ReadableDate.between(first, claim.extent().last().orElse(first)))).orElse("");
        return Amount.of(claim.statements(), "statement") + " in " + told + dates + ".";
    }

    private String searched() {
        return "The record \u201C" + Plain.of(scope.record()) + "\u201D as it was on " + Plain.date(scope.day().toString()) + (scope.change().isPresent() ? ", change " + scope.change().getAsLong() : "")
                + ": " + Amount.of(scope.reports(), "report") + " searched" + (scope.missing() == 0 ? "." : "; " + Amount.of(scope.missing(), "more report") + " not searched yet.");
    }
}
