package org.onrecord.evaluation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of evaluation/floors.json.
 *
 * @param digests SHA-256 of each file that the floors were measured on
 * @param suites  what is read and how it is scored
 * @param lowered measures that were once pinned higher; see evaluation/README.md
 */
record Floors(Map<String, String> digests, List<Suite> suites, Set<String> lowered) {

    static final Path FILE = Path.of("evaluation/floors.json");

    /**
     * One corpus.
     *
     * @param inputs  file or folder to read, from the folder of corpora
     * @param reports how many reports it holds
     * @param scorer  the scorer's way of scoring, "spans" or "reports"
     * @param stages  how it is read, with the floors of each way
     */
    record Suite(String name, String inputs, int reports, String scorer, String gold, List<Stage> stages) {

        /** Name of a measure across all suites. */
        String measure(Stage stage, String pointer) {
            return name + (stage.kind() == Kind.END_TO_END ? "" : " " + stage.kind().key) + pointer;
        }
    }

    /** Errors multiply: what resolution alone is worth shows on spans that people marked. */
    enum Kind {
        ON_GOLD_INPUT("on gold input"), END_TO_END("floors");

        /** In the file. */
        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /**
     * @param floors by the measure's place in the scorer's answer, a JSON pointer; empty: nothing is pinned, nor run
     */
    record Stage(Kind kind, Map<String, Double> floors) { }

    static Floors read(String json) {
        JsonNode root = new JsonMapper().readTree(json);
        Map<String, String> digests = new LinkedHashMap<>();
        root.get("sha256").properties().forEach(digest -> digests.put(digest.getKey(), digest.getValue().stringValue()));
        List<Suite> suites = root.get("suites").properties().stream().map(suite -> suite(suite.getKey(), suite.getValue())).toList();
        return new Floors(digests, suites, Set.copyOf(root.get("lowered").propertyNames()));
    }

    private static Suite suite(String name, JsonNode suite) {
        List<Stage> stages = Stream.of(Kind.values()).map(kind -> new Stage(kind, floors(suite.path(kind.key)))).toList();
        return new Suite(name, suite.get("inputs").stringValue(), suite.get("reports").intValue(),
                suite.get("scorer").stringValue(), suite.get("gold").stringValue(), stages);
    }

    private static Map<String, Double> floors(JsonNode pinned) {
        Map<String, Double> floors = new LinkedHashMap<>();
        pinned.properties().forEach(floor -> floors.put(floor.getKey(), floor.getValue().doubleValue()));
        return floors;
    }
}
