package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.desk.OriginGroup;
import org.onrecord.domain.Amount;
import org.onrecord.domain.OriginTree;
import org.onrecord.domain.OriginTree.Copy;
import org.onrecord.domain.OriginTree.Leaf;
import org.onrecord.domain.OriginTree.Shared;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.domain.ReadableDate;
import org.onrecord.domain.Utterance;
import org.onrecord.domain.Utterance.Drift;
import org.onrecord.domain.Utterance.Variant;

/** Where reports have their text from, for people. */
final class OriginPage {

    private static final String BETWEEN = " \u00B7 ";
    private static final String STEP = "  ";

    /** Deeper reports are not moved to the right any more: the words need the room. */
    private static final int DEEPEST = 8;

    /** Passages of a report that are shown. */
    private static final int PASSAGES = 3;

    /** Characters of a passage that are shown. */
    private static final int LONGEST = 200;

    /** Characters of an id that are shown. */
    private static final int ID = 8;

    private static final String DIGEST = "sha256:";

    private final Style style;
    private final int columns;

    OriginPage(Terminal terminal) {
        this.style = new Style(terminal.colour());
        this.columns = terminal.columns();
    }

    /** A line. */
    String of(OriginGroup group) {
        return style.bold(Amount.of(group.reports(), "report")) + STEP + title(group.origin()) + '\n';
    }

    String of(OriginTree tree) {
        StringBuilder page = new StringBuilder();
        page.append(style.bold(heading(tree))).append("\n\n");
        tree.leaves().forEach(leaf -> leaf(page, leaf, tree.size() > 1 && leaf.title().id().equals(tree.asked()), "the report above that it stands below"));
        String notes = Stream.concat(dates(tree), credits(tree)).map(note -> note + '\n').collect(Collectors.joining());
        page.append(notes.isEmpty() ? "" : "\n").append(notes);
        if (!tree.beside().isEmpty()) {
            page.append('\n').append(style.bold("Reports that share words with this one, but have most of their text from elsewhere:")).append("\n\n");
            tree.beside().forEach(leaf -> leaf(page, leaf, false, "the report asked for"));
        }
        drifted(page, tree.quoted().stream().filter(utterance -> utterance.variants().stream().anyMatch(variant -> !variant.drifts().isEmpty())).toList());
        return page.toString();
    }

    /** The quotations that one report prints with a word of weight and another without. */
    private void drifted(StringBuilder page, List<Utterance> utterances) {
        if (!utterances.isEmpty()) {
            page.append('\n').append(style.bold("Quotations that differ in a negation, number or condition:")).append('\n');
        }
        for (Utterance utterance : utterances) {
            page.append('\n');
            lines(page, "", "fullest: " + printed(utterance.variants().getFirst()), false);
            utterance.variants().stream().filter(variant -> !variant.drifts().isEmpty()).forEach(variant -> {
                lines(page, STEP, printed(variant), false);
                lines(page, STEP, variant.drifts().stream().map(OriginPage::told).collect(Collectors.joining("; ")), true);
            });
        }
    }

    private static String printed(Variant variant) {
        return cut(variant.words()) + BETWEEN + variant.statements().stream().limit(PASSAGES).map(id -> id.substring(0, Math.min(ID, id.length()))).map(Cells::plain)
                .collect(Collectors.joining(", ")) + (variant.statements().size() > PASSAGES ? " and " + (variant.statements().size() - PASSAGES) + " more" : "");
    }

    private static String told(Drift drift) {
        return (drift.isLost() ? "without the " : "with a ") + drift.kind().name().toLowerCase(Locale.ROOT) + " \u201C" + Cells.plain(drift.word()) + "\u201D"
                + (drift.isLost() ? "" : " that the fullest has not");
    }

    private static String heading(OriginTree tree) {
        return tree.size() == 1 ? "1 report: no other one of the record has most of its text from it, or it from another"
                : Amount.of(tree.size(), "report") + ", 1 origin as far as the record tells: the first one below";
    }

    /** Who was first is said only where dates tell. */
    private static Stream<String> dates(OriginTree tree) {
        Title first = tree.leaves().getFirst().title();
        List<Title> others = tree.leaves().stream().skip(1).map(Leaf::title).toList();
        if (others.isEmpty()) {
            return Stream.empty();
        }
        if (first.published().isEmpty()) {
            return Stream.of("Which of them was first is not known: the report that is shown first has no date.");
        }
        long undated = others.stream().filter(title -> title.published().isEmpty()).count();
        long same = others.stream().filter(title -> title.published().filter(date -> date.equals(first.published().get())).isPresent()).count();
        return Stream.of(undated == 0 ? "" : "Of " + undated + " it is not known when they were published: one of them may have been first.",
                same == 0 ? "" : "Of " + same + " the date is that of the first one: who was first on that day is not known.").filter(note -> !note.isEmpty());
    }

    private static Stream<String> credits(OriginTree tree) {
        Set<String> outlets = tree.leaves().stream().flatMap(leaf -> leaf.title().outlet().stream()).collect(Collectors.toSet());
        Set<String> missing = tree.leaves().stream().flatMap(leaf -> leaf.title().credits().stream()).filter(credit -> !outlets.contains(credit))
                .map(Cells::name).collect(Collectors.toCollection(TreeSet::new));
        return missing.stream().map(credit -> "Credited to " + credit + ", of which no report is among these: the text may have begun there.");
    }

    private void leaf(StringBuilder page, Leaf leaf, boolean isAsked, String other) {
        String indent = STEP.repeat(Math.min(DEEPEST, leaf.depth()));
        lines(page, indent, (isAsked ? "> " : "") + title(leaf.title()), false);
        leaf.copy().ifPresent(copy -> copy(page, indent + STEP, copy, other));
    }

    private void copy(StringBuilder page, String indent, Copy copy, String other) {
        lines(page, indent, kind(copy) + ": " + percent(copy.share()) + " of its words are in " + other + ", " + percent(copy.otherShare()) + " of that one's are in it", true);
        copy.passages().stream().limit(PASSAGES).forEach(passage -> lines(page, indent, "\u201C" + words(passage) + "\u201D (from character "
                + passage.place().start() + " on; there from " + passage.other().start() + ")", true));
        if (copy.passages().size() > PASSAGES) {
            lines(page, indent, "and " + Amount.of(copy.passages().size() - PASSAGES, "shorter passage") + " (--json shows all)", true);
        }
    }

    private static String kind(Copy copy) {
        return switch (copy.kind()) {
            case IDENTICAL -> "identical, or nearly so";
            case ABRIDGED -> copy.share() >= copy.otherShare() ? "abridged" : "taken up in a longer text";
            case PARTIAL -> "in part";
            case SHARED_QUOTATION -> "shared quotation";
        };
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String words(Shared passage) {
        return cut(passage.words());
    }

    private static String cut(String words) {
        String plain = Cells.plain(words);
        return plain.codePointCount(0, plain.length()) <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).stripTrailing() + "\u2026";
    }

    private static String title(Title title) {
        List<String> parts = new ArrayList<>();
        parts.add(title.outlet().map(Cells::name).orElse("outlet unknown"));
        parts.add(title.published().map(ReadableDate::alone).map(Cells::plain).orElse("date unknown"));
        title.headline().map(Cells::plain).map(headline -> "\u201C" + headline + "\u201D").ifPresent(parts::add);
        if (!title.credits().isEmpty()) {
            parts.add("credits " + title.credits().stream().map(Cells::name).collect(Collectors.joining(", ")));
        }
        parts.add(Cells.plain(title.source()));
        String id = title.id().startsWith(DIGEST) ? title.id().substring(DIGEST.length()) : title.id();
        parts.add(id.substring(0, Math.min(ID, id.length())));
        return String.join(BETWEEN, parts);
    }

    private void lines(StringBuilder page, String indent, String text, boolean faint) {
        Cells.wrap(text, Math.max(columns / 2, columns - indent.length()))
                .forEach(line -> page.append(indent).append(faint ? style.faint(line) : line).append('\n'));
    }
}
