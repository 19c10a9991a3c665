package org.onrecord.spark.join;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How the processor time of the near-duplicate join grows with generated signatures: {@code benchmarks/run joins}. */
final class JoinGrowth {

    private static final int MARKS = Integer.getInteger("marks", 12);

    private JoinGrowth() { }

    static void main(String[] arguments) throws IOException {
        long[] sizes = Arrays.stream(System.getProperty("sizes", "100000,1000000,10000000").split(",")).mapToLong(Long::parseLong).toArray();
        Path scratch = Files.createTempDirectory(Path.of(System.getProperty("cache", System.getProperty("java.io.tmpdir"))), "joins");
        try (SparkSession spark = SparkSession.builder().master("local[2]").appName("joins").config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").config("spark.local.dir", scratch.toString())
                .config("spark.sql.shuffle.partitions", 8).getOrCreate()) {
            Spent spent = new Spent();
            spark.sparkContext().addSparkListener(spent);
            // What is compiled while it runs is compiled before anything is timed.
            measure(spark, spent, 100_000);
            System.out.println(" warming up |");
            double before = 0;
            for (int i = 0; i < sizes.length; i++) {
                double seconds = measure(spark, spent, sizes[i]);
                System.out.printf(Locale.ROOT, " %s |%n", i == 0 ? "" : String.format(Locale.ROOT, "%.2f", Math.log(seconds / before) / Math.log((double) sizes[i] / sizes[i - 1])));
                before = seconds;
            }
        }
    }

    private static double measure(SparkSession spark, Spent spent, long reports) {
        double before = spent.seconds();
        spent.megabytes();
        long start = System.nanoTime();
        Dataset<Row> signatures = Signatures.of(spark, reports, MARKS);
        Dataset<Row> seen = new Buckets(signatures, Buckets.HOT, 0).seen(reports * MARKS);
        Row found = Ranking.of(seen, Buckets.tasks(spark, reports * MARKS)).selectExpr("count(*)").first();
        double wall = (System.nanoTime() - start) / 1e9;
        double seconds = spent.seconds() - before;
        System.out.printf(Locale.ROOT, "| %,d | %,d | %.1f | %.1f | %.1f | %,d |", reports, found.getLong(0), seconds, 1e6 * seconds / reports, wall, spent.megabytes());
        System.out.flush();
        return seconds;
    }
}
