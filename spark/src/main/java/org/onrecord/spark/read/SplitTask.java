package org.onrecord.spark.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.onrecord.export.parquet.PartFile;
import org.onrecord.export.parquet.SplitTables;
import org.onrecord.gather.Entries;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.Outcome;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.spark.model.ProcessModel.Use;
import org.onrecord.spark.plan.Request;
import org.onrecord.spark.plan.Split;
import org.onrecord.spark.store.Commits;
import org.onrecord.spark.store.Json;
import org.onrecord.spark.store.Mark;
import org.onrecord.spark.store.Store;

/** Reads a split and puts its tables into the job's folder, unless another attempt has. */
final class SplitTask implements VoidFunction<String> {

    private static final long serialVersionUID = 1;

    private final String folder;
    private final String request;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Counts counts;

    /** @param folder address of the job's */
    SplitTask(String folder, Request request, Broadcast<SerializableConfiguration> configuration, Counts counts) {
        this.folder = folder;
        this.request = Json.text(request);
        this.configuration = configuration;
        this.counts = counts;
    }

    /** The name of a split's files and of its mark. */
    static String part(int split) {
        return String.format(Locale.ROOT, "split-%05d", split);
    }

    @Override
    public void call(String json) throws IOException, InterruptedException {
        Split split = Json.read(json, Split.class);
        Commits commits = new Commits(Store.of(folder, configuration.value().value()));
        if (commits.isWhole(part(split.number()))) {
            return;
        }
        Path local = Files.createTempDirectory(Scratch.folder(), part(split.number()) + "-");
        try {
            commits.commit(local, made(split, local));
        } finally {
            Scratch.delete(local);
        }
    }

    private Mark made(Split split, Path local) throws IOException, InterruptedException {
        Request asked = Json.read(request, Request.class);
        Counts.OfOne count = new Counts.OfOne(counts);
        try (Use<Pipeline> engine = Engines.use(asked.offices());
                SplitInput input = new SplitInput(split, asked, configuration.value().value(), local);
                SplitTables tables = new SplitTables(local, split.number())) {
            new Batch(engine.model(), TaskContext.get().cpus()).run(input, outcome -> {
                count.take(outcome);
                write(tables, outcome, input.page());
            });
            List<PartFile> files = tables.finish();
            count.add(Counts.INPUTS, input.inputs());
            count.add(Counts.BYTES, split.size());
            count.add(Counts.SPLITS, 1);
            return new Mark(part(split.number()), "", files.stream().map(SplitTask::made).toList(), count.counts());
        }
    }

    private static void write(SplitTables tables, Outcome outcome, Optional<String> page) {
        try {
            tables.write(Entries.of(outcome).orElseThrow(), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mark.Made made(PartFile file) {
        return new Mark.Made(file.table(), file.path(), file.rows(), file.bytes());
    }
}
