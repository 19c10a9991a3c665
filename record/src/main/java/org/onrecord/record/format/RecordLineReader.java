package org.onrecord.record.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.onrecord.record.Recorded;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines that {@link RecordLines} writes: the same articles and statements, and written again the same bytes. */
public final class RecordLineReader {

    private static final String FORMAT = "onrecord/1";

    /** What the program read, where people corrected it. */
    static final String AS_READ = "asRead";

    /**
     * Tokens of a line: what takes memory is bounded by them, not by bytes alone ("[[],[],..." takes twenty times its bytes). A statement has
     * about 80, so these are 60,000 of one report; the fullest of 10,000 read had 400.
     */
    private static final long MOST_TOKENS = 5_000_000;

    private final JsonMapper json = mapper();

    /** Strict about what a line may hold, and bounded in what it may cost. */
    static JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).maxStringLength(Integer.MAX_VALUE).build()).build())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }

    /**
     * @param line one record line, without its line feed
     * @throws BrokenLine for what is no record line
     */
    public Report read(String line) throws BrokenLine {
        return readRecorded(line).report();
    }

    /**
     * The same, with what the program had read where people corrected it.
     *
     * @throws BrokenLine for what is no record line
     */
    public Recorded readRecorded(String line) throws BrokenLine {
        return told("record line", () -> {
            try (JsonParser parser = json.createParser(line)) {
                Recorded recorded = recorded(parser);
                Fit.check(recorded.report().article(), recorded.report().statements());
                recorded.asRead().ifPresent(read -> Fit.check(recorded.report().article(), read));
                return recorded;
            }
        });
    }

    /** What a reader makes of a line, or what is wrong with it. */
    static <T> T told(String what, Supplier<T> reader) throws BrokenLine {
        try {
            return reader.get();
        } catch (JacksonException e) {
            throw new BrokenLine("no valid JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new BrokenLine("no " + what + ": " + e.getMessage(), e);
        }
    }

    /** Statement by statement: a report of many needs no tree of all. */
    private Recorded recorded(JsonParser parser) {
        Article article = null;
        List<Statement> statements = null;
        List<Statement> asRead = null;
        require(parser.nextToken() == JsonToken.START_OBJECT, "it is no object");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "format" -> require(FORMAT.equals(parser.getString()), "its format is " + parser.getString() + ", not " + FORMAT
                        + ": a later onrecord wrote it, which can read it");
                case "article" -> article = once(field, article, () -> article(tree(parser, value, field)));
                case "statements" -> statements = once(field, statements, () -> statements(parser, value, field));
                case AS_READ -> asRead = once(field, asRead, () -> statements(parser, value, field));
                default -> parser.skipChildren();
            }
        }
        require(parser.nextToken() == null, "more follows after its end");
        require(article != null, "article is missing");
        require(statements != null, "statements is missing");
        return new Recorded(new Report(article, statements), Optional.ofNullable(asRead));
    }

    private static <T> T once(String field, T before, Supplier<T> reader) {
        require(before == null, field + " is there twice");
        return reader.get();
    }

    private List<Statement> statements(JsonParser parser, JsonToken value, String field) {
        require(value == JsonToken.START_ARRAY, field + " is no array");
        List<Statement> statements = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            statements.add(statement(tree(parser, next, "a statement")));
        }
        return statements;
    }

    private JsonNode tree(JsonParser parser, JsonToken value, String what) {
        require(value == JsonToken.START_OBJECT, what + " is no object");
        return json.readTree(parser);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Article article(JsonNode article) {
        Publication publication = new Publication(text(article, "source"), known(article, "headline"), known(article, "outlet"),
                texts(article, "byline"), texts(article, "credits"), known(article, "published"), text(article, "language"));
        List<Mark> marks = new ArrayList<>();
        array(article, "marks").forEach(mark -> marks.add(new Mark(constant(Mark.Kind.class, mark, "kind"), spans(mark, "spans"))));
        Optional<JsonNode> page = object(article, "page");
        Article read = Article.of(publication, Text.of(text(article, "text")), marks, spans(article, "furniture"),
                page.map(RecordLineReader::page).orElse(Page.UNKNOWN));
        if (!read.id().equals(text(article, "id"))) {
            throw new IllegalArgumentException("the text is not the one that the article's id was made of: it was changed afterwards");
        }
        return read;
    }

    private static Page page(JsonNode page) {
        Map<String, String> from = new TreeMap<>();
        object(page, "from").ifPresent(places -> places.propertyNames().forEach(field -> from.put(field, text(places, field))));
        List<Alignment.Run> runs = new ArrayList<>();
        array(page, "alignment").forEach(row -> runs.add(new Alignment.Run(run(row, 0), run(row, 2))));
        return new Page(known(page, "address"), known(page, "canonical"), known(page, "section"), known(page, "changed"), known(page, "charset"),
                from, new Alignment(runs));
    }

    /** A start and a length. */
    private static CharSpan run(JsonNode row, int at) {
        require(row.size() == 4, "a row of alignment has " + row.size() + " numbers instead of 4");
        int start = number(row, at);
        return new CharSpan(start, Math.addExact(start, number(row, at + 1)));
    }

    static Statement statement(JsonNode statement) {
        Manner manner = new Manner(constant(Form.class, statement, "form"), constant(Kind.class, statement, "kind"), constant(Act.class, statement, "act"));
        Wording wording = new Wording(passage(statement, "source"), passage(statement, "cue"), passage(statement, "content")
                .orElseThrow(() -> new IllegalArgumentException("a statement without content")));
        List<Speaker> speakers = new ArrayList<>();
        array(statement, "speakers").forEach(speaker -> speakers.add(speaker(speaker)));
        return new Statement(text(statement, "id"), manner, wording, speakers, circumstances(statement), known(statement, "within"),
                share(statement));
    }

    static Speaker speaker(JsonNode speaker) {
        return new Speaker(text(speaker, "name"), constant(Speaker.Type.class, speaker, "type"), text(speaker, "id"), known(speaker, "wikidata"),
                constant(Speaker.ResolvedBy.class, speaker, "resolvedBy"), share(speaker));
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

    static <T> Optional<T> present(JsonNode of, String name, Function<JsonNode, T> reader) {
        return object(of, name).map(reader);
    }

    private static List<CharSpan> spans(JsonNode of, String name) {
        List<CharSpan> spans = new ArrayList<>();
        for (JsonNode span : array(of, name)) {
            require(span.size() == 2, "a span has " + span.size() + " numbers instead of 2");
            spans.add(new CharSpan(number(span, 0), number(span, 1)));
        }
        return spans;
    }

    private static int number(JsonNode row, int at) {
        JsonNode number = row.path(at);
        require(number.isInt(), "an offset is no whole number: " + number);
        return number.intValue();
    }

    private static double share(JsonNode of) {
        JsonNode confidence = of.path("confidence");
        require(confidence.isNumber(), "confidence is no number");
        return confidence.doubleValue();
    }

    private static List<String> texts(JsonNode of, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array(of, name)) {
            require(text.isString(), "a value of " + name + " is no text");
            texts.add(text.stringValue());
        }
        return texts;
    }

    static Optional<String> known(JsonNode of, String name) {
        JsonNode value = of.path(name);
        require(value.isString() || isNone(value), name + " is no text");
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    static String text(JsonNode of, String name) {
        return known(of, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    static Optional<JsonNode> object(JsonNode of, String name) {
        JsonNode value = of.path(name);
        require(value.isObject() || isNone(value), name + " is no object");
        return value.isObject() ? Optional.of(value) : Optional.empty();
    }

    private static boolean isNone(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    static JsonNode array(JsonNode of, String name) {
        require(of.path(name).isArray(), name + " is no array");
        return of.path(name);
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode of, String name) {
        String word = text(of, name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name + " is not known: " + word);
    }
}
