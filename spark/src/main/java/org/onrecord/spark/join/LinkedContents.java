package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.onrecord.claim.pair.PairScorer;

/**
 * Contents that hang together by links, in bounded rounds of a join. Where links join more than a bound, links must be surer, in steps, as in the record
 * (desk, Components): what is never joined by fewer stays alone.
 */
final class LinkedContents {

    /** Contents of a component at most, as in the record. */
    static final int LARGEST = 1_000;

    private static final double STEP = 0.02;

    private LinkedContents() { }

    /**
     * Those that are joined with others.
     *
     * @param keep    each round
     * @param links   as {@link PairLinks} tells them
     * @param largest contents of a component at most
     * @return {@code key, component}: its first content
     */
    static Dataset<Row> of(Together.Keep keep, Dataset<Row> links, int largest) {
        Dataset<Row> left = keep.rows("sure", links.filter("veto is null").filter(col("probability").geq(PairScorer.THRESHOLD)).select("key", "other", "probability"));
        Dataset<Row> found = left.select(col("key"), col("other").as("component")).limit(0);
        int step = 0;
        for (double from = PairScorer.THRESHOLD; from <= 1 && !left.isEmpty(); from += STEP) {
            step++;
            String name = "links-" + step;
            Dataset<Row> surer = left.filter(col("probability").geq(from));
            Dataset<Row> components = Together.of((round, rows) -> keep.rows(name + "-" + round, rows), surer.select("key", "other"));
            Dataset<Row> large = components.groupBy("component").agg(count(lit(1)).as("contents")).filter(col("contents").gt(largest)).select("component");
            found = found.union(components.join(large, new String[] {"component"}, "left_anti").select("key", "component"));
            Dataset<Row> toPart = components.join(large, new String[] {"component"}, "left_semi").select("key");
            left = keep.rows(name, surer.join(toPart, new String[] {"key"}, "left_semi"));
        }
        return found;
    }
}
