package org.onrecord.record.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.onrecord.domain.Act;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines that {@link RecordLines} writes: the same articles and statements, and written again the same bytes. */
public final class RecordLineReader {

    private final JsonMapper json = new JsonMapper();

    /**
     * @param line one record line, without its line feed
     * @throws BrokenLine for what is no record line
     */
    public Report read(String line) throws BrokenLine {
        try {
            JsonNode root = json.readTree(line);
            Article article = article(object(root, "article"));
            List<Statement> statements = new ArrayList<>();
            for (JsonNode statement : array(root, "statements")) {
                statements.add(statement(statement));
            }
            return new Report(article, statements);
        } catch (JacksonException e) {
            throw new BrokenLine("no valid JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            throw new BrokenLine("no record line: " + e.getMessage(), e);
        }
    }

    private static Article article(JsonNode article) {
        Publication publication = new Publication(text(article, "source"), known(article, "headline"), known(article, "outlet"),
                texts(article, "byline"), texts(article, "credits"), known(article, "published"), text(article, "language"));
        List<Mark> marks = new ArrayList<>();
        array(article, "marks").forEach(mark -> marks.add(new Mark(constant(Mark.Kind.class, mark, "kind"), spans(mark, "spans"))));
        JsonNode page = article.path("page");
        Article read = Article.of(publication, Text.of(text(article, "text")), marks, spans(article, "furniture"),
                page.isObject() ? page(page) : Page.UNKNOWN);
        if (!read.id().equals(text(article, "id"))) {
            throw new IllegalArgumentException("the text is not the one that the article's id was made of: it was changed afterwards");
        }
        return read;
    }

    private static Page page(JsonNode page) {
        Map<String, String> from = new TreeMap<>();
        page.path("from").propertyNames().forEach(field -> from.put(field, text(page.path("from"), field)));
        List<Alignment.Run> runs = new ArrayList<>();
        array(page, "alignment").forEach(row -> runs.add(new Alignment.Run(run(row, 0), run(row, 2))));
        return new Page(known(page, "address"), known(page, "canonical"), known(page, "section"), known(page, "changed"), known(page, "charset"),
                from, new Alignment(runs));
    }

    /** A start and a length. */
    private static CharSpan run(JsonNode row, int at) {
        int start = row.path(at).asInt();
        return new CharSpan(start, Math.addExact(start, row.path(at + 1).asInt()));
    }

    private static Statement statement(JsonNode statement) {
        Manner manner = new Manner(constant(Form.class, statement, "form"), constant(Kind.class, statement, "kind"), constant(Act.class, statement, "act"));
        Wording wording = new Wording(passage(statement, "source"), passage(statement, "cue"), passage(statement, "content")
                .orElseThrow(() -> new IllegalArgumentException("a statement without content")));
        List<Speaker> speakers = new ArrayList<>();
        array(statement, "speakers").forEach(speaker -> speakers.add(speaker(speaker)));
        return new Statement(text(statement, "id"), manner, wording, speakers, circumstances(statement), known(statement, "within"),
                statement.path("confidence").asDouble());
    }

    private static Speaker speaker(JsonNode speaker) {
        return new Speaker(text(speaker, "name"), constant(Speaker.Type.class, speaker, "type"), text(speaker, "id"), known(speaker, "wikidata"),
                constant(Speaker.ResolvedBy.class, speaker, "resolvedBy"), speaker.path("confidence").asDouble());
    }

    private static Circumstances circumstances(JsonNode statement) {
        List<Relay> relays = new ArrayList<>();
        array(statement, "relays").forEach(relay -> relays.add(new Relay(text(relay, "name"), spans(relay, "spans"))));
        Optional<Circumstances.Said> said = present(statement, "said", found -> new Circumstances.Said(text(found, "date"),
                known(found, "text").map(words -> new Passage(words, spans(found, "spans"))), constant(Circumstances.Said.From.class, found, "from")));
        return new Circumstances(passage(statement, "addressee"), relays, said, passage(statement, "setting"));
    }

    private static Optional<Passage> passage(JsonNode of, String name) {
        return present(of, name, passage -> new Passage(text(passage, "text"), spans(passage, "spans")));
    }

    private static <T> Optional<T> present(JsonNode of, String name, Function<JsonNode, T> reader) {
        JsonNode value = of.path(name);
        return value.isObject() ? Optional.of(reader.apply(value)) : Optional.empty();
    }

    private static List<CharSpan> spans(JsonNode of, String name) {
        List<CharSpan> spans = new ArrayList<>();
        array(of, name).forEach(span -> spans.add(new CharSpan(span.path(0).asInt(), span.path(1).asInt())));
        return spans;
    }

    private static List<String> texts(JsonNode of, String name) {
        List<String> texts = new ArrayList<>();
        array(of, name).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static Optional<String> known(JsonNode of, String name) {
        JsonNode value = of.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static String text(JsonNode of, String name) {
        return known(of, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static JsonNode object(JsonNode of, String name) {
        if (!of.path(name).isObject()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return of.path(name);
    }

    private static JsonNode array(JsonNode of, String name) {
        if (!of.path(name).isArray()) {
            throw new IllegalArgumentException(name + " is no array");
        }
        return of.path(name);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode of, String name) {
        return Enum.valueOf(type, text(of, name).toUpperCase(Locale.ROOT));
    }
}
