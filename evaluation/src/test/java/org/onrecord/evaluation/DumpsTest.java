package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/**
 * The text dumps of news pages: how well furniture is told from the report, by line, and that nobody says anything in it.
 * What is read by line was learned from these very pages; what to expect of others stands in training/layout/README.md.
 */
class DumpsTest {

    private static final Path FOLDER = Path.of("evaluation/target/dumps");
    private static final double FLOOR = .955;
    private static final int DRAWS = 2000;

    /** Every seventh dump by name, forty in all, is read whole: it takes minutes. */
    private static final int SAMPLE = 7;

    /**
     * Share of the statements, in %, that may stand neither in lines labelled as body nor in a mark (the labels count headlines as
     * no body). 3.2 were measured, half of them on one page with several reports.
     */
    private static final double OUTSIDE = 3.5;

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
    void nobodySaysAnythingInFurniture() throws Exception {
        Map<String, Dump> sample = sample(Dump.all(Corpora.present()));
        int statements = 0;
        int inFurniture = 0;
        int outside = 0;
        try (Shipped shipped = new Shipped()) {
            for (Outcome.Read report : shipped.read(Dump.write(sample, FOLDER.resolve("sample"))).read()) {
                for (Statement statement : report.statements()) {
                    List<CharSpan> content = statement.wording().content().spans();
                    statements++;
                    inFurniture += content.stream().anyMatch(report.article()::isFurniture) ? 1 : 0;
                    boolean unlabelled = content.stream().allMatch(sample.get(name(report.article()))::isOutside);
                    outside += unlabelled && !isMarked(report.article(), content) ? 1 : 0;
                }
            }
        }
        System.out.printf(Locale.ROOT, "text-dumps, %d dumps: %d statements, %d in furniture, %d neither in a mark nor in lines labelled as body%n", sample.size(), statements,
                inFurniture, outside);
        assertThat(inFurniture).isZero();
        assertThat(100.0 * outside / statements).as("statements outside the body, %").isLessThanOrEqualTo(OUTSIDE);
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
