package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The shipped model and rules on the corpora: no measure is below the floor that floors.json pins. Prints them all. */
class FloorsTest {

    private static final Path RECORDS = Path.of("evaluation/target/records");

    @Test
    void theCorporaAreThoseThatTheFloorsWereMeasuredOn() throws IOException {
        Corpora corpora = Corpora.present();
        for (Map.Entry<String, String> digest : Floors.read(Files.readString(Floors.FILE)).digests().entrySet()) {
            assertThat(corpora.sha256(digest.getKey())).as("sha256 of " + digest.getKey()).isEqualTo(digest.getValue());
        }
    }

    @TestFactory
    Stream<DynamicNode> noMeasureIsBelowItsFloor() throws IOException, InterruptedException {
        Corpora corpora = Corpora.present();
        Stream.Builder<DynamicNode> suites = Stream.builder();
        try (Shipped shipped = new Shipped()) {
            for (Floors.Suite suite : Floors.read(Files.readString(Floors.FILE)).suites()) {
                Shipped.Result result = shipped.read(corpora.file(suite.inputs()));
                Path lines = Files.createDirectories(RECORDS).resolve(suite.name() + ".jsonl");
                Files.write(lines, result.lines());
                suites.add(DynamicContainer.dynamicContainer(suite.name(), tests(suite, result, corpora.score(suite.scorer(), suite.gold(), lines))));
            }
        }
        return suites.build();
    }

    private static Stream<DynamicTest> tests(Floors.Suite suite, Shipped.Result result, JsonNode scores) {
        DynamicTest whole = DynamicTest.dynamicTest("every report is read", () -> {
            assertThat(result.failed()).isEmpty();
            assertThat(result.read()).hasSize(suite.reports());
        });
        return Stream.concat(Stream.of(whole), suite.floors().entrySet().stream().map(floor -> test(suite, floor, scores)));
    }

    private static DynamicTest test(Floors.Suite suite, Map.Entry<String, Double> floor, JsonNode scores) {
        JsonNode measured = scores.at(floor.getKey());
        boolean held = measured.isNumber() && measured.doubleValue() >= floor.getValue();
        System.out.printf(Locale.ROOT, "floor %5.1f  measured %5.1f  %-6s %s %s%n", floor.getValue(), measured.asDouble(Double.NaN),
                held ? "" : "BELOW", suite.name(), floor.getKey().substring(1).replace("/", ", "));
        return DynamicTest.dynamicTest(floor.getKey(), () -> {
            assertThat(measured.isNumber()).as("the scorer measures " + floor.getKey()).isTrue();
            assertThat(measured.doubleValue()).as(suite.measure(floor.getKey())).isGreaterThanOrEqualTo(floor.getValue());
        });
    }
}
