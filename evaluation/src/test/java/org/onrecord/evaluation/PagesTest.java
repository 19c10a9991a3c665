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
import net.dankito.readability4j.Readability4J;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.page.PageReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main text of saved news pages, beside readability4j on the same pages. The reader's trees have learnt from these very pages: what they are
 * worth on sites they have not seen is in their manifest ({@code ingest}'s resources), and lower by some hundredths.
 */
class PagesTest {

    private static final Path PREDICTED = Path.of("evaluation/target/pages");

    /** Floors lie about .005 below what was measured. */
    @ParameterizedTest
    @CsvSource({"pages-aeb, .980", "pages-naeb, .948"})
    void theMainTextIsWhatPeopleMarked(String corpus, double floor) throws IOException, InterruptedException {
        Corpora corpora = Corpora.present();
        Map<String, Map<String, String>> ours = new TreeMap<>();
        Map<String, Map<String, String>> theirs = new TreeMap<>();
        try (Stream<Path> pages = Files.list(corpora.file(corpus + "/html"))) {
            for (Path page : pages.toList()) {
                String id = page.getFileName().toString().replace(".html", "");
                ours.put(id, Map.of("articleBody", body(PageReader.read(Received.of(page.getFileName().toString(), Files.readAllBytes(page))))));
                theirs.put(id, Map.of("articleBody", readability(Files.readString(page))));
            }
        }
        JsonNode measured = Corpora.answer("evaluation/pages.py", corpora.file("../evaluation/score_pages.py").toString(),
                corpora.file(corpus + "/ground-truth.json").toString(), write(corpus, ours), write(corpus + "-readability4j", theirs));
        for (String measure : List.of("f1", "precision", "recall", "readability4j", "lead")) {
            JsonNode values = measured.get(measure);
            System.out.printf(Locale.ROOT, "%s  measured %.3f [%.3f, %.3f]  %s: %s%n", measure.equals("f1") ? String.format(Locale.ROOT, "floor %.3f", floor) : "           ",
                    values.get(0).doubleValue(), values.get(1).doubleValue(), values.get(2).doubleValue(), corpus, measure);
        }
        assertThat(measured.get("f1").get(0).doubleValue()).as(corpus).isGreaterThanOrEqualTo(floor);
        assertThat(measured.get("lead").get(1).doubleValue()).as("ahead of readability4j, " + corpus).isPositive();
    }

    private static String write(String name, Map<String, Map<String, String>> bodies) throws IOException {
        Path file = Files.createDirectories(PREDICTED).resolve(name + ".json");
        Files.writeString(file, new JsonMapper().writeValueAsString(bodies));
        return file.toString();
    }

    /** What is neither furniture nor marked, as record_to.py has it. */
    private static String body(Found found) {
        if (!(found instanceof Draft draft)) {
            return "";
        }
        Text text = Text.of(draft.text());
        StringBuilder body = new StringBuilder(draft.text());
        Draft.Layout layout = draft.layout().orElseThrow();
        Stream.concat(layout.furniture().stream(), layout.marks().stream().flatMap(mark -> mark.spans().stream())).forEach(span -> blank(text, span, body));
        return body.toString();
    }

    private static void blank(Text text, CharSpan span, StringBuilder body) {
        for (int i = text.utf16(span.start()); i < text.utf16(span.end()); i++) {
            body.setCharAt(i, ' ');
        }
    }

    private static String readability(String html) {
        String text = new Readability4J("http://localhost/", html).parse().getTextContent();
        return text == null ? "" : text;
    }
}
