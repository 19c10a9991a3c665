package org.onrecord.spark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Spark in this process, one for all tests: two cores, tasks tried up to eight times. */
final class Local {

    static final SparkSession SESSION = SparkSession.builder().master("local[2,8]").appName("tests").config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").config("spark.sql.shuffle.partitions", 2).getOrCreate();

    static final JavaSparkContext SPARK = new JavaSparkContext(SESSION.sparkContext());

    private Local() { }

    /** What a command line prints, its exit status last. */
    static String run(Object... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try {
            int status = Main.read(SPARK, Arguments.of(Stream.of(words).map(Object::toString).toArray(String[]::new)), out, out);
            return printed.toString(StandardCharsets.UTF_8) + status;
        } catch (Arguments.Misused e) {
            return e.getMessage() + "\n2";
        }
    }

    /** The rows of all tables of a folder, by table; splits do not count. */
    static Map<String, List<String>> rows(Path out) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : List.of("articles", "statements", "speakers", "skipped")) {
            if (Files.isDirectory(out.resolve(table))) {
                rows.put(table, SESSION.read().parquet(out.resolve(table).toString()).drop("split", "entry", "run").toJSON().collectAsList().stream().sorted().toList());
            }
        }
        return rows;
    }
}
