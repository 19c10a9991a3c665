package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/record-format.md promises of every record line, whatever the text: read from the JSON, as its readers do. */
final class RecordCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode record;
    private final int[] text;

    private RecordCheck(JsonNode record) {
        this.record = record;
        this.text = record.at("/article/text").stringValue().codePoints().toArray();
    }

    static void check(String line) {
        RecordCheck check = new RecordCheck(JSON.readTree(line));
        check.wordsStandAtTheirSpans(check.record);
        check.statementsAreInOrder();
        check.everyIdIsGivenOnceAndKnown();
        check.furnitureYieldsNothing();
    }

    static String textOf(String line) {
        return JSON.readTree(line).at("/article/text").stringValue();
    }

    /** Goes through all objects: whatever has spans has them inside the text, in order, and its text is what stands there. */
    private void wordsStandAtTheirSpans(JsonNode node) {
        if (node.has("spans")) {
            List<int[]> spans = spans(node.get("spans"));
            int last = 0;
            for (int[] span : spans) {
                assertThat(span[0]).isGreaterThanOrEqualTo(last).isLessThan(span[1]);
                last = span[1];
            }
            assertThat(last).isLessThanOrEqualTo(text.length);
            JsonNode words = node.path("text");
            if (words.isString()) {
                assertThat(words.stringValue()).isEqualTo(spans.stream().map(this::words).collect(Collectors.joining(" ")));
            }
        }
        node.forEach(this::wordsStandAtTheirSpans);
    }

    private void statementsAreInOrder() {
        assertThat(contents().stream().map(spans -> spans.getFirst()[0]).toList()).isSorted();
    }

    private void everyIdIsGivenOnceAndKnown() {
        Set<String> ids = new HashSet<>();
        record.get("statements").forEach(statement -> assertThat(ids.add(statement.get("id").stringValue())).isTrue());
        record.get("statements").forEach(statement -> {
            if (!statement.get("within").isNull()) {
                assertThat(ids).contains(statement.get("within").stringValue());
                assertThat(statement.get("within")).isNotEqualTo(statement.get("id"));
            }
        });
    }

    private void furnitureYieldsNothing() {
        List<int[]> furniture = spans(record.at("/article/furniture"));
        contents().forEach(content -> content.forEach(span ->
                assertThat(furniture).noneMatch(aside -> aside[0] < span[1] && span[0] < aside[1])));
    }

    private List<List<int[]>> contents() {
        List<List<int[]>> contents = new ArrayList<>();
        record.get("statements").forEach(statement -> contents.add(spans(statement.at("/content/spans"))));
        return contents;
    }

    private String words(int[] span) {
        return new String(text, span[0], span[1] - span[0]);
    }

    private static List<int[]> spans(JsonNode array) {
        List<int[]> spans = new ArrayList<>();
        array.forEach(span -> spans.add(new int[] {span.get(0).intValue(), span.get(1).intValue()}));
        return spans;
    }
}
