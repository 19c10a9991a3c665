package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.pipeline.ReportReader;
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
        try (Stages stages = new Stages()) {
            for (Floors.Suite suite : chosen()) {
                suites.add(DynamicContainer.dynamicContainer(suite.name(), tests(suite, corpora, stages)));
            }
        }
        return suites.build();
    }

    /** All, or those that the property "suites" names, parted by commas. */
    private static List<Floors.Suite> chosen() throws IOException {
        List<String> names = List.of(System.getProperty("suites", "").split(","));
        return Floors.read(Files.readString(Floors.FILE)).suites().stream()
                .filter(suite -> names.equals(List.of("")) || names.contains(suite.name())).toList();
    }

    private static List<DynamicTest> tests(Floors.Suite suite, Corpora corpora, Stages stages) throws IOException, InterruptedException {
        List<DynamicTest> tests = new ArrayList<>();
        Map<Floors.Kind, JsonNode> answers = new EnumMap<>(Floors.Kind.class);
        for (Floors.Stage stage : suite.stages()) {
            Run run = Run.of(reader(suite, stage, corpora, stages), corpora.file(suite.inputs()));
            tests.add(DynamicTest.dynamicTest(stage.kind() + ": every report is read", () -> {
                assertThat(run.failed()).isEmpty();
                assertThat(run.read()).hasSize(suite.reports());
            }));
            Path lines = Files.createDirectories(RECORDS).resolve(suite.name() + (stage.kind() == Floors.Kind.END_TO_END ? "" : "-on-gold") + ".jsonl");
            Files.write(lines, run.lines());
            JsonNode scores = corpora.score(suite.scorer(), suite.gold(), lines);
            answers.put(stage.kind(), scores);
            stage.floors().entrySet().stream().map(floor -> test(suite.measure(stage, floor.getKey()), floor, scores)).forEach(tests::add);
        }
        if (suite.scorer().equals("reports")) {
            System.out.println(MeasureTable.of(suite.name(), answers.get(Floors.Kind.ON_GOLD_INPUT), answers.get(Floors.Kind.END_TO_END)));
        }
        return tests;
    }

    private static ReportReader reader(Floors.Suite suite, Floors.Stage stage, Corpora corpora, Stages stages) throws IOException {
        return switch (stage.kind()) {
            case ON_GOLD_INPUT -> stages.onGold(Gold.read(suite.scorer(), corpora.file(suite.gold())));
            case END_TO_END -> stages.endToEnd();
        };
    }

    private static DynamicTest test(String name, Map.Entry<String, Double> floor, JsonNode scores) {
        JsonNode measured = scores.at(floor.getKey());
        boolean held = measured.isNumber() && measured.doubleValue() >= floor.getValue();
        System.out.printf(Locale.ROOT, "floor %5.1f  measured %5.1f  %-6s %s%n", floor.getValue(), measured.asDouble(Double.NaN),
                held ? "" : "BELOW", name.replace("/", ", "));
        return DynamicTest.dynamicTest(name, () -> {
            assertThat(measured.isNumber()).as("the scorer measures " + name).isTrue();
            assertThat(measured.doubleValue()).as(name).isGreaterThanOrEqualTo(floor.getValue());
        });
    }
}
