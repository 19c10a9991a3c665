package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.CharSpan;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;
import org.onrecord.ingest.page.PageReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page reader says of saved news pages: headline, writers, date and outlet on {@code pages-naeb}; on these and on {@code pages-aeb},
 * that reports are read and not refused, and that their text stands in the page. Intervals are from drawing the pages again.
 */
class MetadataTest {

    private static final Path PREDICTED = Path.of("evaluation/target/metadata.json");

    /** About .01 below what was measured; the pages' labels of dates are wrong in the year on one page of twenty. */
    private static final Map<String, Double> FLOORS = Map.of("headline", .975, "headline exact", .955, "names", .925, "byline exact", .870, "date", .875, "outlet", .930);

    private static Map<String, Found> read(String corpus) throws IOException {
        Map<String, Found> found = new TreeMap<>();
        try (Stream<Path> pages = Files.list(Corpora.present().file(corpus + "/html"))) {
            for (Path page : pages.toList()) {
                String name = page.getFileName().toString();
                found.put(name.replace(".html", ""), PageReader.read(Received.of(name, Files.readAllBytes(page))));
            }
        }
        return found;
    }

    @Test
    void headlineWritersDateAndOutletAreThoseThatPeopleSaw() throws Exception {
        Corpora corpora = Corpora.present();
        Map<String, Map<String, String>> rows = new TreeMap<>();
        read("pages-naeb").forEach((page, found) -> rows.put(page, found instanceof Draft draft ? row(draft) : Map.of()));
        Files.createDirectories(PREDICTED.getParent());
        Files.writeString(PREDICTED, new JsonMapper().writeValueAsString(rows));
        JsonNode scores = Corpora.answer("evaluation/metadata.py", corpora.file("../evaluation/score_metadata.py").toString(),
                corpora.file("pages-naeb/ground-truth.json").toString(), PREDICTED.toString());
        new TreeMap<>(FLOORS).forEach((measure, floor) -> holds(measure, scores.get(measure), floor));
    }

    private static Map<String, String> row(Draft draft) {
        return Map.of("title", draft.publication().headline().orElse(""), "byline", String.join(", ", draft.publication().byline()),
                "date", draft.publication().published().map(date -> date.substring(0, Math.min(10, date.length()))).orElse(""),
                "site", draft.publication().outlet().orElse(""));
    }

    private static void holds(String measure, JsonNode score, double floor) {
        System.out.printf(Locale.ROOT, "floor %.3f  measured %.3f [%.3f, %.3f]  metadata: %s, %d pages%n", floor, score.get(0).doubleValue(), score.get(1).doubleValue(),
                score.get(2).doubleValue(), measure, score.get(3).intValue());
        assertThat(score.get(0).doubleValue()).as(measure).isGreaterThanOrEqualTo(floor);
    }

    /** One page of naeb is an entry of a data base about a person: no main text is seen in it. */
    @Test
    void noReportIsRefused() throws IOException {
        assertThat(read("pages-aeb").values()).isNotEmpty().allSatisfy(found -> assertThat(found).isInstanceOf(Draft.class));
        assertThat(read("pages-naeb").values()).filteredOn(Refused.class::isInstance).hasSizeLessThanOrEqualTo(1);
    }

    /** What the reader put in itself are the line feeds between paragraphs. */
    @Test
    void everyCharacterStandsInThePage() throws IOException {
        for (Draft draft : read("pages-naeb").values().stream().filter(Draft.class::isInstance).map(Draft.class::cast).toList()) {
            int[] text = draft.text().codePoints().toArray();
            boolean[] placed = new boolean[text.length];
            draft.page().alignment().runs().forEach(run -> mark(run.text(), placed));
            for (int i = 0; i < text.length; i++) {
                assertThat(placed[i] || text[i] == '\n').as(draft.publication().source() + " at " + i).isTrue();
            }
        }
    }

    private static void mark(CharSpan span, boolean[] placed) {
        for (int i = span.start(); i < span.end(); i++) {
            placed[i] = true;
        }
    }
}
