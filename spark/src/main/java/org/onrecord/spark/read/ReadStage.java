package org.onrecord.spark.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.onrecord.export.parquet.PartFile;
import org.onrecord.export.parquet.SplitTables;
import org.onrecord.record.store.Run;
import org.onrecord.spark.plan.Cutting;
import org.onrecord.spark.plan.Impossible;
import org.onrecord.spark.plan.Plan;
import org.onrecord.spark.plan.Planner;
import org.onrecord.spark.plan.Request;
import org.onrecord.spark.plan.Split;
import org.onrecord.spark.store.Commits;
import org.onrecord.spark.store.Json;
import org.onrecord.spark.store.Store;
import tools.jackson.core.JacksonException;

/**
 * Reads what paths lead to into the tables of a folder. The plan is put there first; begun again, with the same inputs and options, it does what is
 * not done. {@code _SUCCESS} comes last.
 */
public final class ReadStage {

    /** The plan's file. */
    public static final String PLAN = "_onrecord.json";

    /** There when all is done. */
    public static final String SUCCESS = "_SUCCESS";

    private final JavaSparkContext spark;
    private final Store store;
    private final Commits commits;
    private final Plan plan;

    private ReadStage(JavaSparkContext spark, Store store, Plan plan) {
        this.spark = spark;
        this.store = store;
        this.commits = new Commits(store);
        this.plan = plan;
    }

    /**
     * What makes the statements.
     *
     * @param program its version
     * @param model   as a record's runs have it
     */
    public record Maker(String program, String model) { }

    /**
     * Puts the plan into the job's folder, or finds there that of the same job.
     *
     * @throws Impossible when the folder is another job's or holds other things, or there is nothing to read; nothing is written then
     */
    public static ReadStage begin(JavaSparkContext spark, String out, Request request, Maker maker, Cutting cutting) throws Impossible {
        try {
            Configuration configuration = spark.hadoopConfiguration();
            Store store = Store.of(out, configuration);
            Optional<Plan> begun = begun(store);
            if (begun.isEmpty()) {
                requireEmpty(store);
                Plan plan = new Plan(Plan.TABLES, maker.program(), maker.model(), Instant.now().toString(), request, Planner.splits(request, configuration, cutting));
                begun = store.writeNew(PLAN, Json.bytes(plan)) ? Optional.of(plan) : begun(store);
            }
            requireSame(store, begun.orElseThrow(), request, maker);
            return new ReadStage(spark, store, begun.orElseThrow());
        } catch (IOException e) {
            throw new Impossible(out + " cannot be used: " + e.getMessage() + ". Nothing is begun; check the address and the right to write there");
        }
    }

    private static Optional<Plan> begun(Store store) throws IOException, Impossible {
        Optional<byte[]> json = store.read(PLAN);
        try {
            return json.map(bytes -> Json.read(bytes, Plan.class));
        } catch (JacksonException e) {
            throw new Impossible(store.address() + "/" + PLAN + " is no plan of a job that this program knows (" + e.getOriginalMessage() + "): name another folder");
        }
    }

    private static void requireEmpty(Store store) throws IOException, Impossible {
        List<String> others = store.names("");
        if (!others.isEmpty()) {
            throw new Impossible(store.address() + " holds other things already, e.g. " + others.getFirst() + ": name a folder that is empty or not there yet");
        }
    }

    private static void requireSame(Store store, Plan begun, Request request, Maker maker) throws Impossible {
        if (begun.tables() != Plan.TABLES) {
            throw new Impossible(store.address() + " has tables of version " + begun.tables() + ", this program writes version " + Plan.TABLES
                    + ": name another folder, or go on with the program that began it, " + begun.program());
        }
        if (!begun.request().equals(request)) {
            throw new Impossible(store.address() + " is the folder of another job, of " + String.join(" ", begun.request().inputs())
                    + ": name another one, or go on with that job by the same inputs and options, from the same folder");
        }
        if (!maker.equals(new Maker(begun.program(), begun.model()))) {
            throw new Impossible(store.address() + " was begun by version " + begun.program() + " with " + begun.model() + ", and this is " + maker.program()
                    + " with " + maker.model() + ": name another folder, or go on with that version");
        }
    }

    /** What became of all inputs, where nothing is left to do. */
    public Optional<Summary> done() throws IOException {
        return store.read(SUCCESS).map(bytes -> Json.read(bytes, Summary.class));
    }

    public Plan plan() {
        return plan;
    }

    /**
     * Reads what is not read yet, and settles what was left of attempts that failed.
     *
     * @return what became of all inputs, by the marks of all splits
     * @throws ExecutionException when a task failed as often as the cluster lets it
     */
    public Summary run() throws IOException, ExecutionException, InterruptedException {
        List<String> left = left();
        if (!left.isEmpty()) {
            var configuration = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
            try {
                spark.parallelize(left, left.size()).setName("splits")
                        .foreachAsync(new SplitTask(store.address(), plan.request(), configuration, new Counts(spark.sc()))).get();
            } catch (ExecutionException e) {
                throw new ExecutionException(why(e.getCause()), e);
            }
        }
        commits.settle();
        bringRun();
        Summary summary = Summary.of(commits.all());
        store.writeNew(SUCCESS, Json.bytes(summary));
        return summary;
    }

    /** Spark tells the last failure of the task in the first line, and its stack below. */
    private static String why(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.getClass().getSimpleName());
    }

    /** The largest first, so that none is begun when the others are done. */
    private List<String> left() throws IOException {
        Set<String> done = commits.parts();
        return plan.splits().stream().filter(split -> !done.contains(SplitTask.part(split.number())))
                .sorted(Comparator.comparingLong(Split::size).reversed()).map(Json::text).toList();
    }

    private void bringRun() throws IOException {
        Path local = Files.createTempDirectory(Scratch.folder(), "run-");
        try {
            PartFile run = SplitTables.run(local, new Run(Instant.parse(plan.started()), plan.program(), plan.model()));
            store.bring(local.resolve(run.path()), run.path());
        } finally {
            Scratch.delete(local);
        }
    }
}
