package org.onrecord.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.annotate.Annotator;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.resolve.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the shipped tagger finds in texts, for training/pronouns.py: IN OUT, lines of JSON with {@code source} and
 * {@code text} in, with {@code source}, {@code attributions}, {@code names} and {@code anaphors} out. Attributions are those
 * of the statements, so after resolution has followed the quotation marks.
 */
final class Annotations {

    private static final JsonMapper JSON = new JsonMapper();

    private final Annotator annotator;
    private final Resolver resolver = Resolver.load();

    private Annotations(Annotator annotator) {
        this.annotator = annotator;
    }

    public static void main(String[] args) throws IOException {
        try (Annotator annotator = Annotator.load();
                PrintStream out = new PrintStream(Files.newOutputStream(Path.of(args[1])), false, StandardCharsets.UTF_8)) {
            Annotations annotations = new Annotations(annotator);
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                JsonNode row = JSON.readTree(line);
                out.println(annotations.of(Article.of(row.get("source").asString(), row.get("text").asString())));
            }
        }
    }

    private String of(Article article) {
        Annotation annotation = annotator.annotate(article);
        List<Statement> statements = resolver.resolve(article, annotation);
        ObjectNode line = JSON.createObjectNode().put("source", article.publication().source());
        Map<String, Integer> numbers = new HashMap<>();
        statements.forEach(statement -> numbers.put(statement.id(), numbers.size()));
        ArrayNode attributions = line.putArray("attributions");
        for (Statement statement : statements) {
            ObjectNode attribution = attributions.addObject();
            attribution.set("source", spans(statement.wording().source()));
            attribution.set("cue", spans(statement.wording().cue()));
            attribution.set("content", spans(Optional.of(statement.wording().content())));
            attribution.put("within", statement.within().map(id -> numbers.getOrDefault(id, -1)).orElse(-1));
        }
        ArrayNode names = line.putArray("names");
        annotation.names().forEach(name -> names.add(span(name.span()).add(name.type().name()).add(name.confidence())));
        ArrayNode anaphors = line.putArray("anaphors");
        annotation.anaphors().forEach(anaphor -> {
            ObjectNode node = anaphors.addObject();
            node.set("pronoun", span(anaphor.pronoun()));
            ArrayNode antecedents = node.putArray("antecedents");
            anaphor.antecedents().forEach(a -> antecedents.add(span(a.word()).add(a.probability())));
        });
        return JSON.writeValueAsString(line);
    }

    private static ArrayNode spans(Optional<Passage> passage) {
        ArrayNode spans = JSON.createArrayNode();
        passage.ifPresent(words -> words.spans().forEach(span -> spans.add(span(span))));
        return spans;
    }

    private static ArrayNode span(CharSpan span) {
        return JSON.createArrayNode().add(span.start()).add(span.end());
    }
}
