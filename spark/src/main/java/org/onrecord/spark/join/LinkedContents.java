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

    /**
     * Those that are joined with others.
     *
     * @param links   as {@link PairLinks} tells them
     * @param largest contents of a component at most
     * @return {@code key, component}: its first content; kept in memory or on disk
     */
    static Dataset<Row> of(Dataset<Row> links, int largest) {
        Dataset<Row> left = links.filter("veto is null").filter(col("probability").geq(PairScorer.THRESHOLD)).select("key", "other", "probability").localCheckpoint();
        Dataset<Row> found = left.select(col("key"), col("other").as("component")).limit(0);
        for (double from = PairScorer.THRESHOLD; from <= 1 && !left.isEmpty(); from += STEP) {
            Dataset<Row> surer = left.filter(col("probability").geq(from));
            Dataset<Row> components = components(surer.select("key", "other"));
            Dataset<Row> large = components.groupBy("component").agg(count(lit(1)).as("contents")).filter(col("contents").gt(largest)).select("component");
            found = found.union(components.join(large, new String[] {"component"}, "left_anti").select("key", "component"));
            Dataset<Row> toPart = components.join(large, new String[] {"component"}, "left_semi").select("key");
            left = surer.join(toPart, new String[] {"key"}, "left_semi").localCheckpoint();
        }
        return found.localCheckpoint();
    }

    private static Dataset<Row> components(Dataset<Row> links) {
        Dataset<Row> both = links.union(links.select("other", "key")).localCheckpoint();
        Dataset<Row> firsts = both.groupBy("key").agg(min("other").as("other")).select(col("key"), least(col("key"), col("other")).as("component")).localCheckpoint();
        for (int round = 0; round < ROUNDS; round++) {
            Dataset<Row> next = round(both, firsts).localCheckpoint();
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
