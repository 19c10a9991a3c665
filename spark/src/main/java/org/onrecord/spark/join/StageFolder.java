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
import org.onrecord.spark.join.StageOutcome.Refused;
import org.onrecord.spark.store.Address;

/**
 * Where a stage keeps its table: OUT/NAME/table, whole as soon as OUT/NAME/_SUCCESS is there, which is written last. What an attempt writes before
 * lies in OUT/NAME/_attempts, and is taken away by the next one.
 */
final class StageFolder {

    /** Of the tables of stage read that are understood here. */
    private static final long TABLES = 1;

    private static final String MARK = "_SUCCESS";
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    private final SparkSession spark;
    private final Path out;
    private final Path stage;
    private final FileSystem files;
    private final String attempt = UUID.randomUUID().toString();

    StageFolder(SparkSession spark, String out, String name) throws IOException {
        this.spark = session(spark);
        this.out = Address.of(out);
        this.stage = new Path(this.out, name);
        this.files = Address.files(this.out, spark.sparkContext().hadoopConfiguration());
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

    /** Why the tables of stage read cannot be taken up; empty: they can. @param columns that are needed of a table */
    Optional<Refused> lacks(String table, Set<String> columns) throws IOException {
        if (!files.exists(out)) {
            return refused("no-folder", "there is no folder " + out + ": run stage read with --out " + out + " first");
        }
        if (!files.exists(new Path(out, MARK))) {
            return refused("not-whole", out + " has no _SUCCESS: stage read did not come to its end there. Run the same read again, which goes on where it stopped");
        }
        if (!files.exists(new Path(out, table))) {
            return refused("no-table", out + " has no table " + table + ": is it a folder that stage read wrote?");
        }
        Optional<Long> version = version();
        if (version.isPresent() && version.get() != TABLES) {
            return refused("other-version", "the tables in " + out + " are of version " + version.get() + ", and this program reads version " + TABLES
                    + ": use the program that wrote them, or read the input again");
        }
        Set<String> missing = new TreeSet<>(columns);
        missing.removeAll(Set.of(table(table).columns()));
        return missing.isEmpty() ? Optional.empty() : refused("other-version", "table " + table + " in " + out + " has no column " + String.join(", ", missing)
                + ": it was written by another version. Read the input again with this one");
    }

    private static Optional<Refused> refused(String code, String message) {
        return Optional.of(new Refused(code, message));
    }

    private Optional<Long> version() throws IOException {
        Path plan = new Path(out, "_onrecord.json");
        if (!files.exists(plan)) {
            return Optional.empty();
        }
        try (var in = files.open(plan)) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Dataset<Row> tables = spark.sql("select get_json_object(:json, '$.tables')", Map.of("json", json));
            return Optional.ofNullable(tables.first().getString(0)).filter(word -> word.matches("\\d{1,9}")).map(Long::valueOf);
        }
    }

    /** A table of stage read. */
    Dataset<Row> table(String name) {
        return spark.read().parquet(new Path(out, name).toString());
    }

    /** Rows of this stage's table; empty: it is not whole. */
    Optional<Long> rows() throws IOException {
        return files.exists(new Path(stage, MARK)) ? Optional.of(whole().count()) : Optional.empty();
    }

    /** This stage's table. */
    Dataset<Row> whole() {
        return spark.read().parquet(new Path(stage, "table").toString());
    }

    /** Takes away what attempts that did not come to their end left. */
    void begin() throws IOException {
        files.delete(new Path(stage, "_attempts"), true);
        files.delete(new Path(stage, "table"), true);
    }

    /** Writes a table that only this attempt needs, and reads it again: what it is made of is made once. */
    Dataset<Row> kept(String name, Dataset<Row> rows) {
        String path = attempt(name).toString();
        rows.write().parquet(path);
        return spark.read().schema(rows.schema()).parquet(path);
    }

    /** Writes the table, puts it in its place in one step, and marks it. */
    long commit(Dataset<Row> rows) throws IOException {
        rows.write().option("compression", "zstd").parquet(attempt("table").toString());
        if (!files.rename(attempt("table"), new Path(stage, "table"))) {
            throw new IOException("cannot put " + attempt("table") + " in the place of " + new Path(stage, "table"));
        }
        long count = whole().count();
        try (FSDataOutputStream mark = files.create(new Path(stage, MARK), false)) {
            mark.write(("{\"tables\": " + TABLES + ", \"rows\": " + count + "}\n").getBytes(StandardCharsets.UTF_8));
        }
        files.delete(new Path(stage, "_attempts"), true);
        return count;
    }

    private Path attempt(String name) {
        return new Path(stage, "_attempts/" + attempt + "/" + name);
    }
}
