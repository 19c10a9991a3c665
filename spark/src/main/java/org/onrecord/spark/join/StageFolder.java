package org.onrecord.spark.join;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;
import org.onrecord.spark.plan.Plan;
import org.onrecord.spark.read.ReadStage;
import org.onrecord.spark.store.Address;
import org.onrecord.spark.store.Commits;

/**
 * Where a stage keeps its table: OUT/NAME/table, whole as soon as OUT/NAME/_SUCCESS is there, which is written last. What an attempt writes before
 * lies in OUT/NAME/_attempts, and is taken away by the next one.
 */
final class StageFolder {

    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    /**
     * Of the tables as they are packed, for one partition: 16,000 articles, whose words are 52 MB. Spark's own 200 take two seconds of
     * forty more for the examples, and are too large from ten million reports on.
     */
    private static final long PARTITION = 32L << 20;

    private final SparkSession spark;
    private final boolean hasPartitions;
    private final Path out;
    private final Path stage;
    private final FileSystem files;
    private final String attempt = UUID.randomUUID().toString();

    /** @param name of the stage */
    StageFolder(SparkSession spark, String out, String name) throws IOException {
        this.spark = session(spark);
        this.hasPartitions = spark.conf().getAll().contains(PARTITIONS);
        this.out = Address.of(out);
        this.stage = new Path(this.out, name);
        this.files = Address.files(this.out, spark.sparkContext().hadoopConfiguration());
    }

    /** What makes a stage's table. */
    @FunctionalInterface
    interface Making {

        Dataset<Row> rows(StageFolder folder) throws IOException;
    }

    /**
     * With settings of its own: no table is sent whole to every task but those that are bounded, so that memory does not grow with the archive, and
     * no reading of a kept table is still under way when it is taken away; a key that very many rows have is split among tasks.
     */
    private static SparkSession session(SparkSession spark) {
        SparkSession session = spark.newSession();
        session.conf().set(PARTITIONS, spark.conf().get(PARTITIONS));
        session.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
        session.conf().set("spark.sql.adaptive.autoBroadcastJoinThreshold", "-1");
        session.conf().set("spark.sql.adaptive.skewJoin.enabled", "true");
        return session;
    }

    /** Makes the table, or says that it is there, or what it lacks. */
    StageOutcome made(Needs needs, Making making) throws IOException {
        Optional<Refused> refused = lacks(needs);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (files.exists(new Path(stage, ReadStage.SUCCESS))) {
            return new Done(whole().count(), false);
        }
        begin();
        partition(needs);
        return new Done(commit(making.rows(this)), true);
    }

    private Optional<Refused> lacks(Needs needs) throws IOException {
        if (!files.exists(out)) {
            return refused("no-folder", "there is no folder " + out + ": run stage read with --out " + out + " first");
        }
        if (!files.exists(new Path(out, ReadStage.SUCCESS))) {
            return refused("not-whole", out + " has no _SUCCESS: stage read did not come to its end there. Run the same read again, which goes on where it stopped");
        }
        ReadPlan plan = plan();
        if (!plan.isKnown()) {
            return refused("other-version", "the tables in " + out + " are of " + plan.version() + ", and this program reads version " + Plan.TABLES
                    + ": use the program that wrote them, or read the input again");
        }
        for (Map.Entry<String, Set<String>> table : needs.tables().entrySet()) {
            Optional<Refused> refused = lacks(table.getKey(), table.getValue());
            if (refused.isPresent()) {
                return refused;
            }
        }
        return needs.before().isEmpty() || files.exists(new Path(out, needs.before().get() + "/" + ReadStage.SUCCESS)) ? Optional.empty()
                : refused("not-whole", out + " has no whole table " + needs.before().get() + ": run 'onrecord-spark " + needs.before().get() + " " + out + "' first");
    }

    private Optional<Refused> lacks(String table, Set<String> columns) throws IOException {
        if (!files.exists(new Path(out, table))) {
            return refused("no-table", out + " has no table " + table + ": is it a folder that stage read wrote?");
        }
        Set<String> missing = new TreeSet<>(columns);
        missing.removeAll(Set.of(table(table).columns()));
        return missing.isEmpty() ? Optional.empty() : refused("other-version", "table " + table + " in " + out + " has no column " + String.join(", ", missing)
                + ": it was written by another version. Read the input again with this one");
    }

    private static Optional<Refused> refused(String code, String message) {
        return Optional.of(new Refused(code, message));
    }

    private ReadPlan plan() throws IOException {
        return ReadPlan.in(files, new Path(out, ReadStage.PLAN));
    }

    /** {@code split, input}: of each split the number of the path given that led to it. */
    Dataset<Row> inputs() throws IOException {
        return plan().inputs(spark);
    }

    /** A table of stage read. */
    Dataset<Row> table(String name) {
        return spark.read().parquet(new Path(out, name).toString());
    }

    /** The table of a stage that is whole. */
    Dataset<Row> tableOf(String stageBefore) {
        return table(stageBefore + "/table");
    }

    /** This stage's table. */
    Dataset<Row> whole() {
        return spark.read().parquet(new Path(stage, "table").toString());
    }

    /** Joins into as many parts as the tables are large, unless somebody said how many; Spark brings small ones together again. */
    private void partition(Needs needs) throws IOException {
        if (!hasPartitions) {
            long bytes = 0;
            for (String table : needs.tables().keySet()) {
                bytes += files.getContentSummary(new Path(out, table)).getLength();
            }
            spark.conf().set(PARTITIONS, Math.max(spark.sparkContext().defaultParallelism(), bytes / PARTITION + 1));
        }
    }

    /** Takes away what attempts that did not come to their end left. */
    private void begin() throws IOException {
        files.delete(new Path(stage, Commits.ATTEMPTS), true);
        files.delete(new Path(stage, "table"), true);
    }

    /** Writes a table that only this attempt needs, and reads it again: what it is made of is made once. */
    Dataset<Row> kept(String name, Dataset<Row> rows) {
        String path = attempt(name).toString();
        rows.write().parquet(path);
        return spark.read().schema(rows.schema()).parquet(path);
    }

    /** Writes the table, puts it in its place in one step, and marks it. */
    private long commit(Dataset<Row> rows) throws IOException {
        rows.write().option("compression", "zstd").parquet(attempt("table").toString());
        if (!files.rename(attempt("table"), new Path(stage, "table"))) {
            throw new IOException("cannot put " + attempt("table") + " in the place of " + new Path(stage, "table"));
        }
        long count = whole().count();
        try (FSDataOutputStream mark = files.create(new Path(stage, ReadStage.SUCCESS), false)) {
            mark.write(("{\"tables\": " + Plan.TABLES + ", \"rows\": " + count + "}\n").getBytes(StandardCharsets.UTF_8));
        }
        files.delete(new Path(stage, Commits.ATTEMPTS), true);
        return count;
    }

    private Path attempt(String name) {
        return new Path(stage, Commits.ATTEMPTS + "/" + attempt + "/" + name);
    }
}
