package org.onrecord.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.layout.Layout;
import org.onrecord.ingest.page.body.Block;
import org.onrecord.ingest.page.body.Body;
import org.onrecord.ingest.page.body.Line;
import org.onrecord.ingest.page.meta.Agencies;
import org.onrecord.ingest.page.meta.Field;
import org.onrecord.ingest.page.meta.Metadata;

/** What is known of a page and its main text, put together to a report: headline, standfirst, the writers' line, body. */
final class Report {

    /** Lines: headline, standfirst, writers, their place and the date. */
    private static final int LONGEST_TOP = 5;

    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{2}[.!?][”’\"']?$", Pattern.MULTILINE);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private static final String BETWEEN = "\n\n";

    /** Paragraphs after which the writers' line stays where the page has it: at the end of briefs, letters and columns. */
    private static final int FIRST_PARAGRAPHS = 3;

    private final Received page;
    private final String charset;
    private final Text html;
    private final Metadata metadata;

    /** @param html the decoded page */
    Report(Received page, String charset, Text html, Metadata metadata) {
        this.page = page;
        this.charset = charset;
        this.html = html;
        this.metadata = metadata;
    }

    Draft of(Body body) {
        Composition report = new Composition();
        Set<String> told = new HashSet<>();
        headline().ifPresent(block -> add(report, block, Mark.Kind.HEADLINE, told));
        line(metadata.shown().standfirst()).ifPresent(block -> add(report, block, Mark.Kind.STANDFIRST, told));
        List<Block> blocks = new ArrayList<>(body.blocks().stream().filter(block -> !told.contains(key(block.text())))
                .map(block -> isTop(block, told) ? block.as(Block.Kind.FURNITURE) : block).toList());
        line(metadata.shown().byline()).filter(block -> !told.contains(key(block.text()))).ifPresent(block -> {
            int before = before(block, blocks);
            if (blocks.stream().limit(before).filter(other -> other.kind() == Block.Kind.PARAGRAPH).count() < FIRST_PARAGRAPHS) {
                blocks.removeIf(isSaidBy(block));
                add(report, block, Mark.Kind.CREDIT, told);
            } else {
                blocks.add(before, new Block(Block.Kind.CREDIT, block.text(), block.alignment()));
                blocks.removeIf(isSaidBy(block).and(other -> other.kind() != Block.Kind.CREDIT));
            }
        });
        blocks.forEach(block -> told.add(key(block.text())));
        List<Block> credits = creditLines(told);
        Text text = Text.of(Stream.concat(blocks.stream(), credits.stream()).map(Block::text).collect(Collectors.joining(BETWEEN)));
        Layout layout = Layout.ofReport(text);
        int end = 0;
        for (Block block : blocks) {
            CharSpan line = text.span(end, end + block.text().length());
            end += block.text().length() + BETWEEN.length();
            boolean isFurniture = block.kind() == Block.Kind.PARAGRAPH && LETTER.matcher(block.text()).find()
                    && layout.furniture().stream().anyMatch(span -> span.covers(line));
            add(report, isFurniture ? block.as(Block.Kind.FURNITURE) : block, isCredit(layout, line));
        }
        credits.forEach(block -> report.add(block, Optional.of(Mark.Kind.CREDIT), false));
        List<String> credited = credited(layout);
        return new Draft(publication(credited), report.text(), Optional.of(report.layout()), known(report.alignment(), !credited.isEmpty()));
    }

    /** How many of the blocks stand before the line in the page. */
    private static int before(Block line, List<Block> blocks) {
        return line.alignment().runs().isEmpty() ? 0 : (int) blocks.stream().takeWhile(block -> block.alignment().runs().isEmpty()
                || block.alignment().runs().getFirst().page().start() < line.alignment().runs().getFirst().page().start()).count();
    }

    private static void add(Composition report, Block block, Mark.Kind kind, Set<String> told) {
        report.add(block, Optional.of(kind), false);
        told.add(key(block.text()));
    }

    /** The headline again with the writers and the date under it, parted by line breaks alone. */
    private static boolean isTop(Block block, Set<String> told) {
        String[] lines = block.text().split("\n");
        return block.kind() == Block.Kind.PARAGRAPH && lines.length > 1 && lines.length <= LONGEST_TOP && told.contains(key(lines[0]))
                && !SENTENCE.matcher(block.text()).find();
    }

    /** Those that the main text does not have already. */
    private List<Block> creditLines(Set<String> told) {
        return metadata.shown().credits().stream().map(element -> line(Optional.of(element))).flatMap(Optional::stream)
                .filter(block -> block.text().indexOf('\n') < 0 && !isTold(key(block.text()), told))
                .filter(block -> {
                    Text line = Text.of(block.text());
                    return isCredit(Layout.ofWriters(line), new CharSpan(0, line.length()));
                }).toList();
    }

    /** The same words, whatever the marks between them. */
    private static Predicate<Block> isSaidBy(Block block) {
        String key = key(block.text());
        return other -> key(other.text()).equals(key);
    }

    private static boolean isTold(String key, Set<String> told) {
        return told.stream().anyMatch(text -> text.contains(key));
    }

    private static void add(Composition report, Block block, boolean isCredit) {
        if (isCredit && block.kind() == Block.Kind.PARAGRAPH) {
            report.add(block, Optional.of(Mark.Kind.CREDIT), false);
        } else {
            report.add(block);
        }
    }

    /** "Reporting by A, editing by B" as a paragraph of its own. */
    private static boolean isCredit(Layout layout, CharSpan line) {
        return layout.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.CREDIT && mark.spans().stream().anyMatch(span -> span.covers(line)));
    }

    private Optional<Block> line(Optional<Element> element) {
        return element.flatMap(shown -> Line.read(shown, Block.Kind.PARAGRAPH, html));
    }

    /** As it stands over the report; one that only attributes give stands where the page's source has it, letter for letter. */
    private Optional<Block> headline() {
        return line(metadata.shown().headline()).or(() -> metadata.get(Field.HEADLINE).map(headline -> {
            int at = html.string().indexOf(headline);
            Alignment place = at < 0 ? Alignment.NONE
                    : new Alignment(List.of(new Alignment.Run(new CharSpan(0, headline.codePointCount(0, headline.length())), html.span(at, at + headline.length()))));
            return new Block(Block.Kind.PARAGRAPH, headline, place);
        }));
    }

    private static String key(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Agencies in the byline, then those whom the text credits; the writers are no credits. */
    private List<String> credited(Layout layout) {
        List<String> credits = new ArrayList<>(metadata.others().names());
        layout.credits().stream().map(name -> Agencies.named(name).orElse(name)).filter(name -> !isWriter(name) && !credits.contains(name)).forEach(credits::add);
        return credits;
    }

    /** By the whole name, or the surname alone: "Brook reported from Harwick". */
    private boolean isWriter(String name) {
        return metadata.byline().names().stream().map(writer -> writer.toLowerCase(Locale.ROOT)).anyMatch(writer -> writer.equals(name.toLowerCase(Locale.ROOT))
                || writer.endsWith(" " + name.toLowerCase(Locale.ROOT)));
    }

    private Publication publication(List<String> credits) {
        return new Publication(page.source(), metadata.get(Field.HEADLINE), metadata.get(Field.OUTLET), metadata.byline().names(), credits,
                metadata.get(Field.PUBLISHED), metadata.get(Field.LANGUAGE).orElse(Draft.UNDETERMINED));
    }

    private Page known(Alignment alignment, boolean credited) {
        Map<String, String> from = new TreeMap<>(metadata.from());
        if (credited) {
            from.putIfAbsent("credits", "text");
        }
        return new Page(page.address(), metadata.get(Field.CANONICAL), metadata.get(Field.SECTION), metadata.get(Field.CHANGED), Optional.of(charset), from, alignment);
    }
}
