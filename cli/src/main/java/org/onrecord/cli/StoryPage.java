package org.onrecord.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.domain.Amount;
import org.onrecord.domain.ReadableDate;
import org.onrecord.record.KeptStory;
import org.onrecord.record.StoryReport;

/** Stories for people. */
final class StoryPage {

    private static final String BETWEEN = " \u00B7 ";
    private static final String INDENT = "   ";

    /** Characters of an id that are shown, without "sha256:". */
    private static final int ID = 8;

    /** Outlets that are named; of more the number is told. */
    private static final int OUTLETS = 4;

    /** "30 September 2031". */
    private static final int DATE_CELLS = 17;

    private final Style style;
    private final int width;

    StoryPage(Terminal terminal) {
        this.style = new Style(terminal.colour());
        this.width = terminal.columns();
    }

    /** A story as one of many; a blank line stands after it. */
    String line(KeptStory story) {
        StringBuilder page = new StringBuilder();
        head(page, story);
        return page.append('\n').toString();
    }

    /** A story with its reports by time; those without a date come last. */
    String whole(KeptStory story) {
        StringBuilder page = new StringBuilder();
        head(page, story);
        page.append('\n');
        story.reports().stream().sorted(Comparator.comparing((StoryReport report) -> report.published().orElse("~")).thenComparing(StoryReport::article))
                .forEach(report -> report(page, report, story.reports().size() > 1));
        return page.toString();
    }

    private void head(StringBuilder page, KeptStory story) {
        Cells.wrap(headline(story.headline(), story.reports().getFirst()), width).forEach(line -> page.append(style.bold(line)).append('\n'));
        List<String> parts = new ArrayList<>(List.of(Amount.of(story.reports().size(), "report")));
        outlets(story.outlets()).ifPresent(parts::add);
        dates(story).ifPresent(parts::add);
        if (!story.words().isEmpty()) {
            parts.add("they share: " + words(story.words()));
        }
        parts.add(id(story.id()));
        Cells.wrap(String.join(BETWEEN, parts), width - INDENT.length()).forEach(line -> page.append(INDENT).append(style.faint(line)).append('\n'));
    }

    private void report(StringBuilder page, StoryReport report, boolean isOneOfMany) {
        List<String> date = Cells.wrap(report.published().map(StoryPage::day).orElse("no date"), DATE_CELLS);
        int room = width - INDENT.length() - DATE_CELLS - 2;
        List<String> lines = new ArrayList<>(Cells.wrap(headline(report.headline(), report), room));
        int head = lines.size();
        List<String> parts = new ArrayList<>();
        report.outlet().map(Cells::name).ifPresent(parts::add);
        parts.add(Cells.plain(report.source()));
        if (isOneOfMany) {
            parts.add(String.format(Locale.ROOT, "in common %.2f: %s", report.closeness(), words(report.words())));
        }
        parts.add(id(report.article()));
        lines.addAll(Cells.wrap(String.join(BETWEEN, parts), room));
        for (int i = 0; i < Math.max(lines.size(), date.size()); i++) {
            String right = i >= lines.size() ? "" : i < head ? lines.get(i) : style.faint(lines.get(i));
            page.append((INDENT + Cells.padded(i < date.size() ? date.get(i) : "", DATE_CELLS) + "  " + right).stripTrailing()).append('\n');
        }
    }

    private static String headline(Optional<String> headline, StoryReport report) {
        return headline.map(Cells::plain).filter(words -> !words.isEmpty()).orElseGet(() -> Cells.plain(report.source()));
    }

    private static Optional<String> outlets(List<String> names) {
        String some = names.stream().limit(OUTLETS).map(Cells::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names.size() > OUTLETS ? some + " and " + (names.size() - OUTLETS) + " more" : some);
    }

    private static Optional<String> dates(KeptStory story) {
        return story.first().map(first -> "published " + Cells.plain(ReadableDate.between(first, story.last().orElseThrow())));
    }

    private static String day(String published) {
        return Cells.plain(ReadableDate.alone(published));
    }

    private static String words(List<String> words) {
        return words.stream().map(Cells::plain).collect(Collectors.joining(", "));
    }

    private static String id(String id) {
        String digits = Cells.plain(id.substring(id.indexOf(':') + 1));
        return digits.substring(0, Math.min(ID, digits.length()));
    }
}
