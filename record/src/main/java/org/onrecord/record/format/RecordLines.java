package org.onrecord.record.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Recorded;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes record lines (docs/record-format.md, "onrecord/1"): one JSON object a line, UTF-8, line feed at the end. Equal
 * articles and statements give equal bytes. Not for use by several threads at once.
 */
public final class RecordLines {

    static final String FORMAT = "onrecord/1";

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;

    /**
     * @param out stays the caller's: never flushed, never closed here
     */
    public RecordLines(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out is null");
    }

    /**
     * Writes one line, with one call of {@link OutputStream#write(byte[], int, int)}.
     *
     * @throws IOException what {@code out} throws
     */
    public void write(Article article, List<Statement> statements) throws IOException {
        write(new Recorded(new Report(article, statements), Optional.empty()));
    }

    /**
     * Writes a report with what the program had read of it, where people corrected that; with one call of the stream as well.
     *
     * @throws IOException what {@code out} throws
     */
    public void write(Recorded recorded) throws IOException {
        Article article = recorded.report().article();
        ByteArrayOutputStream line = new ByteArrayOutputStream(2 * article.text().string().length() + 1024);
        try (JsonLine record = new JsonLine(json.createGenerator(ObjectWriteContext.empty(), line))) {
            record.object(() -> {
                record.text("format", FORMAT);
                record.object("article", () -> article(record, article));
                record.array("statements", recorded.report().statements(), statement -> record.object(() -> statement(record, statement)));
                recorded.asRead().ifPresent(read -> record.array(RecordLineReader.AS_READ, read, statement -> record.object(() -> statement(record, statement))));
            });
        }
        line.write('\n');
        line.writeTo(out);
    }

    static void article(JsonLine json, Article article) {
        Publication publication = article.publication();
        json.text("id", article.id());
        json.text("source", publication.source());
        json.text("headline", publication.headline());
        json.text("standfirst", article.standfirst());
        json.text("outlet", publication.outlet());
        json.array("byline", publication.byline(), json::text);
        json.array("credits", publication.credits(), json::text);
        json.text("published", publication.published());
        json.text("language", publication.language());
        json.text("text", article.text().string());
        json.array("marks", article.marks(), mark -> json.object(() -> mark(json, mark)));
        json.array("furniture", article.furniture(), span -> span(json, span));
        json.object("page", Optional.of(article.page()).filter(page -> !page.equals(Page.UNKNOWN)), page -> page(json, page));
    }

    private static void page(JsonLine json, Page page) {
        json.text("address", page.address());
        json.text("canonical", page.canonical());
        json.text("section", page.section());
        json.text("changed", page.changed());
        json.text("charset", page.charset());
        json.object("from", () -> page.from().forEach(json::text));
        json.array("alignment", page.alignment().runs(), run ->
                json.numbers(run.text().start(), run.text().length(), run.page().start(), run.page().length()));
    }

    private static void mark(JsonLine json, Mark mark) {
        json.text("kind", word(mark.kind()));
        spans(json, mark.spans());
    }

    static void statement(JsonLine json, Statement statement) {
        json.text("id", statement.id());
        json.text("form", word(statement.manner().form()));
        json.text("kind", word(statement.manner().kind()));
        json.text("act", word(statement.manner().act()));
        passage(json, "source", statement.wording().source());
        passage(json, "cue", statement.wording().cue());
        passage(json, "content", Optional.of(statement.wording().content()));
        json.array("speakers", statement.speakers(), speaker -> json.object(() -> speaker(json, speaker)));
        circumstances(json, statement.circumstances());
        json.text("within", statement.within());
        json.share("confidence", statement.confidence());
    }

    static void speaker(JsonLine json, Speaker speaker) {
        json.text("name", speaker.name());
        json.text("type", word(speaker.type()));
        json.text("id", speaker.id());
        json.text("wikidata", speaker.wikidata());
        json.text("resolvedBy", word(speaker.resolvedBy()));
        json.share("confidence", speaker.confidence());
    }

    private static void circumstances(JsonLine json, Circumstances circumstances) {
        passage(json, "addressee", circumstances.addressee());
        json.array("relays", circumstances.relays(), relay -> json.object(() -> {
            json.text("name", relay.name());
            spans(json, relay.spans());
        }));
        json.object("said", circumstances.said(), said -> {
            json.text("date", said.date());
            json.text("text", said.words().map(Passage::text));
            spans(json, said.words().map(Passage::spans).orElse(List.of()));
            json.text("from", word(said.from()));
        });
        passage(json, "setting", circumstances.setting());
    }

    private static void passage(JsonLine json, String name, Optional<Passage> passage) {
        json.object(name, passage, words -> {
            json.text("text", words.text());
            spans(json, words.spans());
        });
    }

    private static void spans(JsonLine json, List<CharSpan> spans) {
        json.array("spans", spans, span -> span(json, span));
    }

    private static void span(JsonLine json, CharSpan span) {
        json.numbers(span.start(), span.end());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
