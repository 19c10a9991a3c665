package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

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

    /** A round takes each content to the first of all that its neighbours and their firsts lead to: a chain of a thousand takes ten. What is not done then is left in parts. */
    private static final int ROUNDS = 20;

    private LinkedContents() { }

    /** Makes rows once, so that a lost executor loses none of them. */
    @FunctionalInterface
    interface Keep {

        /** @param name of no other rows */
        Dataset<Row> rows(String name, Dataset<Row> rows);
    }

    /**
     * Those that are joined with others.
     *
     * @param keep    each round
     * @param links   as {@link PairLinks} tells them
     * @param largest contents of a component at most
     * @return {@code key, component}: its first content
     */
    static Dataset<Row> of(Keep keep, Dataset<Row> links, int largest) {
        Dataset<Row> left = keep.rows("sure", links.filter("veto is null").filter(col("probability").geq(PairScorer.THRESHOLD)).select("key", "other", "probability"));
        Dataset<Row> found = left.select(col("key"), col("other").as("component")).limit(0);
        int step = 0;
        for (double from = PairScorer.THRESHOLD; from <= 1 && !left.isEmpty(); from += STEP) {
            step++;
            String name = "links-" + step;
            Dataset<Row> surer = left.filter(col("probability").geq(from));
            Dataset<Row> components = components((round, rows) -> keep.rows(name + "-" + round, rows), surer.select("key", "other"));
            Dataset<Row> large = components.groupBy("component").agg(count(lit(1)).as("contents")).filter(col("contents").gt(largest)).select("component");
            found = found.union(components.join(large, new String[] {"component"}, "left_anti").select("key", "component"));
            Dataset<Row> toPart = components.join(large, new String[] {"component"}, "left_semi").select("key");
            left = keep.rows(name, surer.join(toPart, new String[] {"key"}, "left_semi"));
        }
        return found;
    }

    private static Dataset<Row> components(Keep keep, Dataset<Row> links) {
        Dataset<Row> both = keep.rows("both", links.union(links.select("other", "key")));
        Dataset<Row> firsts = keep.rows("firsts", both.groupBy("key").agg(min("other").as("other")).select(col("key"), least(col("key"), col("other")).as("component")));
        for (int round = 0; round < ROUNDS; round++) {
            Dataset<Row> next = keep.rows("round-" + round, round(both, firsts));
            firsts = next.select("key", "component");
            if (next.filter("component < was").isEmpty()) {
                break;
            }
        }
        return firsts;
    }

    private static Dataset<Row> round(Dataset<Row> both, Dataset<Row> firsts) {
        Dataset<Row> near = both.join(firsts.select(col("key").as("other"), col("component").as("theirs")), "other").groupBy("key").agg(min("theirs").as("theirs"));
        Dataset<Row> nearest = firsts.join(near, "key").select(col("key"), least(col("component"), col("theirs")).as("component"), col("component").as("was"));
        Dataset<Row> further = nearest.select(col("key").as("component"), col("component").as("further"));
        return nearest.join(further, new String[] {"component"}, "left").select(col("key"), least(col("component"), coalesce(col("further"), col("component"))).as("component"), col("was"));
    }
}
