package org.onrecord.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

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
        List<String> above = new ArrayList<>();
        headline().ifPresent(block -> add(report, block, Mark.Kind.HEADLINE, above));
        line(metadata.shown().standfirst()).ifPresent(block -> add(report, block, Mark.Kind.STANDFIRST, above));
        line(metadata.shown().byline()).filter(block -> !above.contains(key(block.text()))).ifPresent(block -> add(report, block, Mark.Kind.CREDIT, above));
        Layout layout = Layout.of(Text.of(text(body)), Optional.empty());
        for (Block block : body.blocks()) {
            if (!above.contains(key(block.text()))) {
                report.add(block);
            }
        }
        List<String> credits = credits(layout);
        Draft.Layout marked = report.layout();
        return new Draft(publication(credits), report.text(), Optional.of(marked), known(report.alignment(), !credits.isEmpty()));
    }

    private static void add(Composition report, Block block, Mark.Kind kind, List<String> above) {
        report.add(block, Optional.of(kind), false);
        above.add(key(block.text()));
    }

    private static String text(Body body) {
        return String.join("\n\n", body.blocks().stream().map(Block::text).toList());
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
        return LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Agencies in the byline, then those whom the text credits; the writers are no credits. */
    private List<String> credits(Layout layout) {
        List<String> credits = new ArrayList<>(metadata.others().names());
        layout.credits().stream().map(name -> Agencies.named(name).orElse(name)).filter(name -> !metadata.byline().names().contains(name) && !credits.contains(name)).forEach(credits::add);
        return credits;
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
