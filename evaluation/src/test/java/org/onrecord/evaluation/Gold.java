package org.onrecord.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people marked in the articles of a corpus.
 *
 * @param byArticle by the last element of the article's source, without its ending, as the scorer joins them
 */
record Gold(Map<String, List<Attribution>> byArticle) {

    /** @param scorer "spans" or "reports": either has a form of its own */
    static Gold read(String scorer, Path file) throws IOException {
        return switch (scorer) {
            case "spans" -> spans(Files.readAllLines(file));
            case "reports" -> reports(Files.readString(file));
            default -> throw new IllegalArgumentException("no such scorer: " + scorer);
        };
    }

    /** Empty for an article that nobody marked. */
    List<Attribution> attributions(String source) {
        return byArticle.getOrDefault(name(source), List.of());
    }

    private static Gold spans(List<String> lines) {
        Map<String, List<Attribution>> byArticle = new HashMap<>();
        for (String line : lines) {
            JsonNode article = new JsonMapper().readTree(line);
            List<Attribution> attributions = stream(article.get("attributions")).filter(row -> !row.get("content").isEmpty())
                    .map(row -> attribution(row, "source", "cue", "content")).toList();
            byArticle.put(name(article.get("id").stringValue()), attributions);
        }
        return new Gold(byArticle);
    }

    private static Gold reports(String json) {
        Map<String, List<Attribution>> byArticle = new HashMap<>();
        new JsonMapper().readTree(json).get("reports").properties().forEach(report -> byArticle.put(name(report.getKey()),
                stream(report.getValue()).map(row -> attribution(row, "source_span", "cue_span", "content_spans")).toList()));
        return new Gold(byArticle);
    }

    private static Attribution attribution(JsonNode row, String source, String cue, String content) {
        return new Attribution(spans(row.path(source)), spans(row.path(cue)), spans(row.path(content)), 1);
    }

    /** One pair of offsets, or a list of pairs, or nothing. */
    private static List<CharSpan> spans(JsonNode offsets) {
        if (!offsets.isArray() || offsets.isEmpty()) {
            return List.of();
        }
        List<CharSpan> spans = new ArrayList<>();
        if (offsets.get(0).isNumber()) {
            spans.add(span(offsets));
        } else {
            offsets.forEach(pair -> spans.add(span(pair)));
        }
        return spans.stream().sorted().toList();
    }

    private static CharSpan span(JsonNode pair) {
        return new CharSpan(pair.get(0).intValue(), pair.get(1).intValue());
    }

    private static String name(String source) {
        return source.substring(source.lastIndexOf('/') + 1).replaceFirst("\\.(txt|html?|json)$", "");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
