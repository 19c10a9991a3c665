package org.onrecord.spark.join;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How buckets grow with the number of statements, where keys follow the laws of real ones: so many different keys as Heaps' law says, drawn by Zipf's.
 * Counts what a join would compare, with buckets as they are and with capped ones: {@code benchmarks/run keys}.
 */
final class KeyGrowth {

    /** Different keys among n statements: FACTOR n^HEAPS, as {@code benchmarks/run laws} fits them to speakers of PolNeAR's training articles (docs/scale.md). */
    private static final double FACTOR = Double.parseDouble(System.getProperty("factor", "0.87"));
    private static final double HEAPS = Double.parseDouble(System.getProperty("heaps", "0.90"));

    /** The k-th commonest key has a share of k^-ZIPF. */
    private static final double ZIPF = Double.parseDouble(System.getProperty("zipf", "0.78"));

    /** Statements of one key that each is compared with at most. */
    private static final int CAP = Integer.getInteger("cap", 36);

    private KeyGrowth() { }

    static void main(String[] arguments) throws IOException {
        long[] sizes = Arrays.stream(System.getProperty("sizes", "1000000,10000000,100000000").split(",")).mapToLong(Long::parseLong).toArray();
        try (SparkSession spark = SparkSession.builder().master("local[2]").appName("keys").config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").config("spark.sql.shuffle.partitions", 16).getOrCreate()) {
            Spent spent = new Spent();
            spark.sparkContext().addSparkListener(spent);
            for (long size : sizes) {
                measure(spark, spent, size);
            }
        }
    }

    private static void measure(SparkSession spark, Spent spent, long statements) {
        double before = spent.seconds();
        double keys = FACTOR * Math.pow(statements, HEAPS);
        // The inverse of the law's distribution, the sum over ranks taken for its integral.
        String rank = String.format(Locale.ROOT, "cast(pow(1 + rand(7) * (pow(%f, %f) - 1), %f) as bigint)", keys, 1 - ZIPF, 1 / (1 - ZIPF));
        Row found = spark.range(statements).selectExpr(rank + " as key").groupBy("key").count()
                .selectExpr("count(*)", "max(count)", "sum(count * (count - 1) / 2)", "sum(count * least(count - 1, " + CAP + "))", "sum(if(count > 1000, count, 0))").first();
        System.out.printf(Locale.ROOT, "| %,d | %,d | %,d | %.1f | %.2e | %.1f | %.1f |%n", statements, found.getLong(0), found.getLong(1),
                100.0 * found.getLong(4) / statements, found.getDouble(2), (double) found.getLong(3) / statements, spent.seconds() - before);
    }
}
