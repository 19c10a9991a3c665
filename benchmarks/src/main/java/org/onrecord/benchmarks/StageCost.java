package org.onrecord.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onrecord.annotate.Annotator;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;
import org.onrecord.record.format.RecordLines;
import org.onrecord.resolve.Resolver;

/**
 * What each stage of the read path costs, in processor time of the one thread that does it all, which a busy machine changes
 * little. Uses nothing of the stages but what they had at the first measurement, so that it runs on an earlier build too:
 * {@code benchmarks/run cost CHECKOUT}.
 */
final class StageCost implements AutoCloseable {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private enum Stage { INGEST, ANNOTATE, RESOLVE, RECORD }

    private final Annotator annotator = Annotator.load();
    private final Resolver resolver = Resolver.load();

    static void main(String[] arguments) throws IOException {
        Path file = Articles.file();
        try (StageCost cost = new StageCost()) {
            cost.milliseconds(file);
            double[][] rounds = new double[ROUNDS][];
            for (int round = 0; round < ROUNDS; round++) {
                rounds[round] = cost.milliseconds(file);
            }
            double[] medians = new double[Stage.values().length];
            Arrays.setAll(medians, stage -> new Rates(Arrays.stream(rounds).mapToDouble(round -> round[stage]).toArray()).median());
            double all = Arrays.stream(medians).sum();
            System.out.printf(Locale.ROOT, "| %.2f | %.2f | %.2f | %.2f | %.2f | %.1f %% |%n", medians[0], medians[1], medians[2], medians[3], all,
                    100 * medians[Stage.RESOLVE.ordinal()] / all);
        }
    }

    /** Milliseconds an article, by stage. */
    private double[] milliseconds(Path file) throws IOException {
        double[] spent = new double[Stage.values().length];
        int articles = 0;
        RecordLines lines = new RecordLines(OutputStream.nullOutputStream());
        try (Reading reading = new Inputs(List.of(file.toString()), Defaults.NONE, InputStream.nullInputStream()).open()) {
            long last = now();
            while (reading.hasNext()) {
                Article article = ((Ingested.Report) reading.next()).article();
                last = charge(spent, Stage.INGEST, last);
                Annotation annotation = annotator.annotate(article);
                last = charge(spent, Stage.ANNOTATE, last);
                List<Statement> statements = resolver.resolve(article, annotation);
                last = charge(spent, Stage.RESOLVE, last);
                lines.write(article, statements);
                last = charge(spent, Stage.RECORD, last);
                articles++;
            }
        }
        int count = articles;
        return Arrays.stream(spent).map(nanos -> nanos / 1e6 / count).toArray();
    }

    private static long charge(double[] spent, Stage stage, long last) {
        long now = now();
        spent[stage.ordinal()] += now - last;
        return now;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public void close() {
        annotator.close();
    }
}
