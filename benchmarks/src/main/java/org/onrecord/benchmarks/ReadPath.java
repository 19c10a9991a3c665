package org.onrecord.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.Outcome;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.record.format.RecordLines;

/** The whole path of {@code onrecord read --format jsonl}: a file on disk to record lines on disk. */
final class ReadPath implements Contender, AutoCloseable {

    private final Pipeline pipeline = Pipeline.load();
    private final int threads;
    private final Path output;

    ReadPath(int threads) {
        this.threads = threads;
        this.output = Path.of("benchmarks/target/records-" + ProcessHandle.current().pid() + ".jsonl");
    }

    @Override
    public int read(Path articles) throws IOException, InterruptedException {
        AtomicInteger count = new AtomicInteger();
        Inputs inputs = new Inputs(List.of(articles.toString()), Defaults.NONE, InputStream.nullInputStream());
        try (Reading reading = inputs.open(); OutputStream out = new BufferedOutputStream(Files.newOutputStream(output))) {
            RecordLines lines = new RecordLines(out);
            new Batch(pipeline, threads).run(reading, outcome -> {
                write(lines, outcome);
                count.incrementAndGet();
            });
        }
        return count.get();
    }

    private static void write(RecordLines lines, Outcome outcome) {
        try {
            switch (outcome) {
                case Outcome.Read(var article, var statements) -> lines.write(article, statements);
                case Outcome.NotUnderstood other -> lines.write(other.article(), List.of());
                case Outcome.Present other -> throw new IllegalStateException(other.toString());
                case Outcome.Duplicate other -> throw new IllegalStateException(other.toString());
                case Outcome.Failed failed -> throw new IllegalStateException(failed.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
        Files.deleteIfExists(output);
    }
}
