package org.onrecord.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.Outcome;
import org.onrecord.pipeline.ReportReader;
import org.onrecord.record.format.RecordLines;

/**
 * Files to record lines, as {@code onrecord read --format jsonl} puts it together.
 *
 * @param outcomes in the order of the input
 * @param lines    the record lines of those that were read, in UTF-8
 */
record Run(List<Outcome> outcomes, byte[] lines) {

    static Run of(ReportReader reader, Path path, int threads) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordLines lines = new RecordLines(bytes);
        Inputs inputs = new Inputs(List.of(path.toString()), Defaults.NONE, InputStream.nullInputStream());
        try (Reading reading = inputs.open()) {
            new Batch(reader, threads).run(reading, outcome -> {
                outcomes.add(outcome);
                switch (outcome) {
                    case Outcome.Read(var article, var statements) -> write(lines, article, statements);
                    case Outcome.NotUnderstood(var article) -> write(lines, article, List.of());
                    case Outcome.Present _, Outcome.Duplicate _, Outcome.Failed _ -> { }
                }
            });
        }
        return new Run(outcomes, bytes.toByteArray());
    }

    /** On as many threads as there are processors. */
    static Run of(ReportReader reader, Path path) throws InterruptedException {
        return of(reader, path, Runtime.getRuntime().availableProcessors());
    }

    private static void write(RecordLines lines, Article article, List<Statement> statements) {
        try {
            lines.write(article, statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Outcome.Failed> failed() {
        return outcomes.stream().filter(Outcome.Failed.class::isInstance).map(Outcome.Failed.class::cast).filter(Outcome.Failed::isFault).toList();
    }

    List<Outcome.Read> read() {
        return outcomes.stream().filter(Outcome.Read.class::isInstance).map(Outcome.Read.class::cast).toList();
    }
}
