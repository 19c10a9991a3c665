package org.onrecord.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Text;

/**
 * How much of the furniture is found, and how much of the body is lost, on corpora that are no part of this repository.
 * Their folder is named by the environment variable ONRECORD_CORPORA; without it nothing is measured. Losing body is the
 * worse mistake: its ceilings are the figures measured when they were pinned, with hardly any room. The pages are those that the
 * line model was learned from: what to expect of others stands in training/layout/README.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutMeasurementTest {

    private Path corpora;

    /** Lines and words of one kind, and how many of them were taken for furniture or marked. */
    private static final class Tally {
        private int lines;
        private int words;
        private int furniture;
        private int furnitureWords;
        private int marked;

        void add(String line, CharSpan span, Layout layout) {
            int size = line.strip().split("\\s+").length;
            boolean gone = layout.furniture().stream().anyMatch(span::meets);
            lines++;
            words += size;
            furniture += gone ? 1 : 0;
            furnitureWords += gone ? size : 0;
            marked += layout.marks().stream().anyMatch(mark -> mark.spans().stream().anyMatch(span::meets)) ? 1 : 0;
        }

        double share() {
            return 100.0 * furniture / lines;
        }

        double wordShare() {
            return 100.0 * furnitureWords / words;
        }

        String show(String name) {
            return String.format(Locale.ROOT, "%-44s %6d lines, %5.2f %% furniture, %5.2f %% marked; %7d words, %5.2f %% furniture", name, lines, share(),
                    100.0 * marked / lines, words, wordShare());
        }
    }

    @BeforeAll
    void find() {
        String folder = System.getenv("ONRECORD_CORPORA");
        assumeTrue(folder != null, "ONRECORD_CORPORA is not set: layout is not measured");
        corpora = Path.of(folder);
    }

    @Test
    void wholePagesLoseTheirSitesAndKeepTheirReports() throws IOException {
        Tally body = new Tally();
        Tally prose = new Tally();
        Tally site = new Tally();
        Tally siteProse = new Tally();
        for (String file : List.of("aeb-public.jsonl", "naeb-public.jsonl")) {
            for (Map<?, ?> page : rows("text-dumps/" + file)) {
                List<?> lines = (List<?>) page.get("lines");
                List<?> labels = (List<?>) page.get("labels");
                Layout layout = layout(String.join("\n", lines.stream().map(String.class::cast).toList()));
                int start = 0;
                for (int i = 0; i < lines.size(); i++) {
                    String line = (String) lines.get(i);
                    int end = start + line.codePointCount(0, line.length());
                    if (!line.isBlank() && !labels.get(i).equals("mixed")) {
                        boolean mine = labels.get(i).equals("body");
                        CharSpan span = new CharSpan(start, end);
                        (mine ? body : site).add(line, span, layout);
                        if (Line.of(line, 0, line.length()).isProse()) {
                            (mine ? prose : siteProse).add(line, span, layout);
                        }
                    }
                    start = end + 1;
                }
            }
        }
        print(body.show("pages: body"), prose.show("pages: body, prose"), site.show("pages: site"), siteProse.show("pages: site, prose"));
        assertThat(body.share()).as("body lines lost, %").isLessThan(3.6);
        assertThat(prose.share()).as("prose lines lost, %").isLessThan(0.85);
        assertThat(site.share()).as("lines of sites found, %").isGreaterThan(97);
        assertThat(siteProse.share()).as("prose of sites found, %").isGreaterThan(85);
    }

    @Test
    void cleanReportsLoseNothing() throws IOException {
        Tally body = new Tally();
        Tally aside = new Tally();
        for (String file : List.of("train.jsonl", "dev.jsonl")) {
            for (Map<?, ?> article : rows("polnear/" + file)) {
                String text = (String) article.get("text");
                List<CharSpan> discarded = ((List<?>) article.get("discard")).stream().map(LayoutMeasurementTest::span).toList();
                Layout layout = layout(text);
                int start = 0;
                for (String line : text.split("\n", -1)) {
                    int end = start + line.codePointCount(0, line.length());
                    if (!line.isBlank()) {
                        CharSpan span = new CharSpan(start, end);
                        (discarded.stream().anyMatch(span::meets) ? aside : body).add(line, span, layout);
                    }
                    start = end + 1;
                }
            }
        }
        print(body.show("clean reports: body"), aside.show("clean reports: set aside by annotators"));
        assertThat(body.wordShare()).as("words lost, %").isLessThan(0.09);
        assertThat(aside.share()).as("lines set aside that are found, %").isGreaterThan(27);
    }

    @Test
    void attributionsOfCleanReportsStay() throws IOException {
        int all = 0;
        int lost = 0;
        for (String file : List.of("train.jsonl", "dev.jsonl")) {
            for (Map<?, ?> article : rows("polnear/" + file)) {
                Layout layout = layout((String) article.get("text"));
                for (Object attribution : (List<?>) article.get("attributions")) {
                    Stream<CharSpan> content = ((List<?>) ((Map<?, ?>) attribution).get("content")).stream().map(LayoutMeasurementTest::span);
                    all++;
                    lost += content.anyMatch(span -> layout.furniture().stream().anyMatch(span::meets)) ? 1 : 0;
                }
            }
        }
        print("clean reports: " + lost + " of " + all + " attributions in furniture");
        assertThat(lost).isZero();
    }

    @Test
    void readByHandReportsAreLaidOutAsRead() throws IOException {
        Map<?, ?> gold = (Map<?, ?>) JsonTree.parse(Files.readString(corpora.resolve("reports/lines.json")));
        int right = 0;
        int all = 0;
        for (Map.Entry<?, ?> report : gold.entrySet()) {
            String text = Files.readString(corpora.resolve("reports/" + report.getKey()));
            Layout layout = layout(text);
            String[] lines = text.split("\n", -1);
            int[] starts = starts(lines);
            for (Object row : (List<?>) report.getValue()) {
                Map<?, ?> line = (Map<?, ?>) row;
                int i = (Integer) line.get("line") - 1;
                if (!line.get("kind").equals("blank")) {
                    String kind = kind(layout, new CharSpan(starts[i], starts[i] + lines[i].codePointCount(0, lines[i].length())));
                    boolean agrees = line.get("kind").equals(kind.replace("crosshead", "headline"));
                    all++;
                    right += agrees ? 1 : 0;
                    if (!agrees) {
                        print(report.getKey() + " line " + (i + 1) + ": " + line.get("kind") + ", found " + kind);
                    }
                }
            }
        }
        print("reports read by hand: " + right + " of " + all + " lines right");
        assertThat(right).isEqualTo(all);
    }

    private static int[] starts(String[] lines) {
        int[] starts = new int[lines.length];
        for (int i = 1; i < lines.length; i++) {
            starts[i] = starts[i - 1] + lines[i - 1].codePointCount(0, lines[i - 1].length()) + 1;
        }
        return starts;
    }

    private static String kind(Layout layout, CharSpan line) {
        if (layout.furniture().stream().anyMatch(line::meets)) {
            return "furniture";
        }
        return layout.marks().stream().filter(mark -> mark.spans().stream().anyMatch(line::meets)).map(Mark::kind)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT)).findFirst().orElse("body");
    }

    private static CharSpan span(Object pair) {
        List<?> offsets = (List<?>) pair;
        return new CharSpan((Integer) offsets.get(0), (Integer) offsets.get(1));
    }

    private static Layout layout(String text) {
        return Layout.of(Text.of(text), Optional.empty());
    }

    private List<Map<?, ?>> rows(String file) throws IOException {
        try (Stream<String> lines = Files.lines(corpora.resolve(file))) {
            return lines.<Map<?, ?>>map(line -> (Map<?, ?>) JsonTree.parse(line)).toList();
        }
    }

    private static void print(String... lines) {
        for (String line : lines) {
            System.out.println(line);
        }
    }
}
