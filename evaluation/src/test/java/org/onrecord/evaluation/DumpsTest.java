package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Statement;
import org.onrecord.ingest.Ingested;
import org.onrecord.pipeline.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text dumps of news pages: how well furniture is told from the report, by line, and how much is said
 * outside the lines labelled as the report's.
 * What is read by line was learned from these very pages; what to expect of others stands in training/layout/README.md.
 */
class DumpsTest {

    private static final Path FOLDER = Path.of("evaluation/target/dumps");
    private static final double FLOOR = .955;
    private static final int DRAWS = 2000;

    /** Every seventh dump by name, forty in all, is read whole: it takes minutes. */
    private static final int SAMPLE = 7;

    /** What the report has not said: see {@link #where}. */
    private static final String SITE = "furniture";

    /**
     * Shares of the statements, in %, as measured: in no line labelled as body (27 of 629), and of these in furniture (14). Of the 14, 10
     * stand on one page with several reports, of which one is labelled; 2 in standfirsts that were not marked, 1 in a first paragraph that
     * the label leaves out, 1 in a disclaimer. The aim is none. Half a point of room: processors differ in the last digits.
     */
    private static final double OUTSIDE = 4.8;
    private static final double IN_FURNITURE = 2.8;

    /** F1 of the line model by five folds over sites, its interval not pinned: training/layout/README.md has the command and the table. */
    private static final double ON_SITES_NOT_SEEN = .941;

    @Test
    void theLinesOfTheReportAreToldFromTheSite() throws Exception {
        Map<String, Dump> dumps = Dump.all(Corpora.present());
        List<Dump.Words> words = new ArrayList<>();
        for (Article article : layouts(Dump.write(dumps, FOLDER.resolve("all")))) {
            words.add(dumps.get(name(article)).words(article));
        }
        assertThat(words).hasSameSizeAs(dumps.keySet());
        double f1 = sum(words).f1();
        Random chance = new Random(1);
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            drawn.add(sum(words.stream().map(_ -> words.get(chance.nextInt(words.size()))).toList()).f1());
        }
        drawn.sort(null);
        System.out.printf(Locale.ROOT, "floor %.3f  measured %.4f [%.4f, %.4f]  text-dumps: words of body lines, F1; %d dumps%n", FLOOR, f1, drawn.get(DRAWS / 40),
                drawn.get(DRAWS - DRAWS / 40), words.size());
        System.out.printf(Locale.ROOT, "  learned from these pages; of sites not seen expect %.3f (five folds by site: training/layout/train.py measure)%n", ON_SITES_NOT_SEEN);
        assertThat(f1).isGreaterThanOrEqualTo(FLOOR);
    }

    private static Dump.Words sum(List<Dump.Words> words) {
        return words.stream().reduce(Dump.Words.NONE, Dump.Words::plus);
    }

    /** As ingest leaves them; nothing is tagged. */
    private static List<Article> layouts(Path folder) throws InterruptedException {
        Run run = Run.of(report -> switch (report) {
            case Ingested.Report(Article article) -> new Outcome.Read(article, List.of());
            case Ingested.Duplicate(String source, String of) -> new Outcome.Duplicate(source, of);
            case Ingested.Unreadable unreadable -> Outcome.Failed.of(unreadable);
        }, folder);
        return run.read().stream().map(Outcome.Read::article).toList();
    }

    @Test
    void hardlyAnybodySpeaksOutsideTheLinesLabelledAsBody() throws Exception {
        Map<String, Dump> sample = sample(Dump.all(Corpora.present()));
        int statements = 0;
        Map<String, Integer> outside = new TreeMap<>(Map.of(SITE, 0));
        try (Shipped shipped = new Shipped()) {
            for (Outcome.Read report : shipped.read(Dump.write(sample, FOLDER.resolve("sample"))).read()) {
                Dump dump = sample.get(name(report.article()));
                statements += report.statements().size();
                for (Statement statement : report.statements()) {
                    List<CharSpan> content = statement.wording().content().spans();
                    if (content.stream().allMatch(dump::isOutside)) {
                        String where = where(report.article(), dump, content);
                        outside.merge(where, 1, Integer::sum);
                        System.out.printf("  %s  %s: %s%n", dump.id(), where, dump.lineOf(content.getFirst()));
                    }
                }
            }
        }
        int all = outside.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(Locale.ROOT, "text-dumps, %d dumps: %d statements; %d (%.1f %%) in no line labelled as body: %s%n", sample.size(), statements, all,
                100.0 * all / statements, outside);
        assertThat(100.0 * all / statements).as("statements outside the lines labelled as body, %").isLessThanOrEqualTo(OUTSIDE);
        assertThat(100.0 * outside.get(SITE) / statements).as("statements in furniture, %").isLessThanOrEqualTo(IN_FURNITURE);
    }

    /** A headline, standfirst, caption or credit is the report's by the format; so is what stands amid its body. The rest is the site's. */
    private static String where(Article article, Dump dump, List<CharSpan> content) {
        if (isMarked(article, content)) {
            return "marked";
        }
        return content.stream().anyMatch(dump::isAmidBody) ? "amid the body" : SITE;
    }

    @Test
    void nobodySpeaksInTheFurnitureOfTheReportsReadByHand() throws Exception {
        Path folder = Corpora.present().file("reports/lines.json").getParent();
        JsonNode gold = new JsonMapper().readTree(Files.readString(folder.resolve("lines.json")));
        int statements = 0;
        List<String> touching = new ArrayList<>();
        try (Shipped shipped = new Shipped()) {
            for (Outcome.Read report : shipped.read(folder).read()) {
                JsonNode kinds = gold.get(name(report.article()));
                if (kinds != null) {
                    List<CharSpan> furniture = furniture(kinds, Files.readString(folder.resolve(name(report.article()))));
                    statements += report.statements().size();
                    report.statements().stream().flatMap(statement -> statement.wording().content().spans().stream())
                            .filter(span -> furniture.stream().anyMatch(span::meets)).map(report.article().text()::slice).forEach(touching::add);
                }
            }
        }
        System.out.printf("reports read by hand: %d statements, %d in lines of furniture%n", statements, touching.size());
        assertThat(statements).isPositive();
        assertThat(touching).isEmpty();
    }

    /** Of the text as it stands in the file: reading leaves its code points as they are. */
    private static List<CharSpan> furniture(JsonNode kinds, String text) {
        List<CharSpan> lines = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int end = start + line.codePointCount(0, line.length());
            lines.add(new CharSpan(start, Math.max(end, start + 1)));
            start = end + 1;
        }
        List<CharSpan> furniture = new ArrayList<>();
        kinds.forEach(row -> {
            if (row.get("kind").stringValue().equals("furniture")) {
                furniture.add(lines.get(row.get("line").intValue() - 1));
            }
        });
        return furniture;
    }

    private static boolean isMarked(Article article, List<CharSpan> content) {
        return article.marks().stream().flatMap(mark -> mark.spans().stream()).anyMatch(mark -> content.stream().anyMatch(mark::meets));
    }

    private static Map<String, Dump> sample(Map<String, Dump> dumps) throws IOException {
        Map<String, Dump> sample = new TreeMap<>();
        int i = 0;
        for (Map.Entry<String, Dump> dump : dumps.entrySet()) {
            if (i++ % SAMPLE == 0) {
                sample.put(dump.getKey(), dump.getValue());
            }
        }
        return sample;
    }

    private static String name(Article article) {
        return Path.of(article.publication().source()).getFileName().toString();
    }
}
