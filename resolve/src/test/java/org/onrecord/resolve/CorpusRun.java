package org.onrecord.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Resolves articles of a corpus from given spans, gold or predicted, and writes them as record lines for the scorer. */
final class CorpusRun {

    /** One article with the spans to start from. */
    record Input(Article article, Annotation annotation) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Resolver resolver = Resolver.load();

    /** Gold of {@code score.py reports}; the texts by the gold's file names. */
    static List<Input> reports(Path gold, Map<String, String> texts) {
        Map<String, Article> articles = new TreeMap<>();
        texts.forEach((name, text) -> articles.put(name, Article.of(name, text)));
        return articles(gold, articles);
    }

    /** The same, with what is known of the articles besides their text. */
    static List<Input> articles(Path gold, Map<String, Article> articles) {
        List<Input> inputs = new ArrayList<>();
        JSON.readTree(gold.toFile()).get("reports").properties().forEach(report -> {
            List<Attribution> attributions = new ArrayList<>();
            for (JsonNode row : report.getValue()) {
                attributions.add(new Attribution(span(row.get("source_span")), span(row.get("cue_span")), spans(row.get("content_spans")), 1));
            }
            inputs.add(new Input(articles.get(report.getKey()), Annotation.of(attributions, "given")));
        });
        return inputs;
    }

    /** Gold of {@code score.py spans}. */
    static List<Input> polnear(Path gold) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = JSON.readTree(line);
            List<Attribution> attributions = new ArrayList<>();
            for (JsonNode a : row.get("attributions")) {
                if (!a.get("content").isEmpty()) {
                    attributions.add(new Attribution(spans(a.get("source")), spans(a.get("cue")), spans(a.get("content")), 1));
                }
            }
            inputs.add(input(row.get("id").asString(), row.get("text").asString(), attributions));
        }
        return inputs;
    }

    /** A tagger's spans as record lines. */
    static List<Input> predictions(Path lines) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode row = JSON.readTree(line);
            List<Attribution> attributions = new ArrayList<>();
            for (JsonNode s : row.get("statements")) {
                double confidence = s.has("confidence") ? s.get("confidence").asDouble() : 0.9;
                attributions.add(new Attribution(part(s, "source"), part(s, "cue"), part(s, "content"), confidence));
            }
            inputs.add(input(row.get("article").get("source").asString(), row.get("article").get("text").asString(), attributions));
        }
        return inputs;
    }

    /** The articles of a file of article lines, by the last element of their source. */
    static Map<String, Article> articles(Path lines) throws IOException {
        Map<String, Article> articles = new TreeMap<>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode row = JSON.readTree(line);
            String name = Path.of(row.get("source").asString()).getFileName().toString();
            Publication publication = new Publication(name, field(row, "headline"), field(row, "outlet"), List.of(), List.of(),
                    field(row, "published"), "en");
            articles.put(name, Article.of(publication, Text.of(row.get("text").asString()), List.of(), List.of()));
        }
        return articles;
    }

    private static Optional<String> field(JsonNode row, String name) {
        return row.hasNonNull(name) ? Optional.of(row.get(name).asString()) : Optional.empty();
    }

    private static Input input(String source, String text, List<Attribution> attributions) {
        return new Input(Article.of(source, text), Annotation.of(attributions, "given"));
    }

    private static List<CharSpan> part(JsonNode statement, String role) {
        JsonNode part = statement.get(role);
        return part == null || part.isNull() ? List.of() : spans(part.get("spans"));
    }

    private static List<CharSpan> spans(JsonNode array) {
        List<CharSpan> spans = new ArrayList<>();
        array.forEach(pair -> spans.addAll(span(pair)));
        return spans.stream().sorted().toList();
    }

    private static List<CharSpan> span(JsonNode pair) {
        return pair == null || pair.isNull() ? List.of() : List.of(new CharSpan(pair.get(0).asInt(), pair.get(1).asInt()));
    }

    /** Resolves all and writes one record line each. */
    void write(List<Input> inputs, Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Input input : inputs) {
            lines.add(JSON.writeValueAsString(record(input.article(), resolver.resolve(input.article(), input.annotation()))));
        }
        Files.write(out, lines);
    }

    private static ObjectNode record(Article article, List<Statement> statements) {
        ObjectNode line = JSON.createObjectNode();
        ObjectNode about = line.putObject("article");
        about.put("source", article.publication().source());
        about.put("text", article.text().string());
        ArrayNode all = line.putArray("statements");
        statements.forEach(statement -> all.add(json(statement)));
        return line;
    }

    private static ObjectNode json(Statement statement) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", statement.id());
        json.put("form", lower(statement.manner().form()));
        json.put("kind", lower(statement.manner().kind()));
        json.put("act", lower(statement.manner().act()));
        statement.wording().source().ifPresent(source -> json.set("source", json(source)));
        statement.wording().cue().ifPresent(cue -> json.set("cue", json(cue)));
        json.set("content", json(statement.wording().content()));
        ArrayNode speakers = json.putArray("speakers");
        for (Speaker speaker : statement.speakers()) {
            speakers.addObject().put("name", speaker.name()).put("type", lower(speaker.type())).put("id", speaker.id())
                    .put("resolvedBy", lower(speaker.resolvedBy())).put("confidence", speaker.confidence());
        }
        statement.circumstances().addressee().ifPresent(addressee -> json.set("addressee", json(addressee)));
        statement.circumstances().setting().ifPresent(setting -> json.set("setting", json(setting)));
        ArrayNode relays = json.putArray("relays");
        statement.circumstances().relays().forEach(relay -> relays.addObject().put("name", relay.name()));
        statement.within().ifPresent(within -> json.put("within", within));
        json.put("confidence", statement.confidence());
        return json;
    }

    private static ObjectNode json(Passage passage) {
        ObjectNode json = JSON.createObjectNode();
        json.put("text", passage.text());
        ArrayNode spans = json.putArray("spans");
        passage.spans().forEach(span -> spans.addArray().add(span.start()).add(span.end()));
        return json;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Writes gold and predicted runs of a corpora folder for looking at: CORPORA OUT [PREDICTIONS]. */
    public static void main(String[] args) throws IOException {
        Path corpora = Path.of(args[0]);
        Path out = Path.of(args[1]);
        CorpusRun run = new CorpusRun();
        Map<String, String> reports = new TreeMap<>();
        try (var files = Files.newDirectoryStream(corpora.resolve("reports"), "*.txt")) {
            for (Path file : files) {
                reports.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        run.write(reports(corpora.resolve("reports/gold.json"), reports), out.resolve("reports.jsonl"));
        run.write(articles(corpora.resolve("polnear-layer/gold.json"), articles(corpora.resolve("polnear-layer/articles.jsonl"))),
                out.resolve("layer.jsonl"));
        if (args.length > 2) {
            try (var files = Files.newDirectoryStream(Path.of(args[2]), "*.jsonl")) {
                for (Path file : files) {
                    run.write(predictions(file), out.resolve("pred-" + file.getFileName()));
                }
            }
        }
    }
}
