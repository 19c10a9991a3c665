package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What hangs together by links, in bounded rounds of a join. */
final class Together {

    /** A round takes each key to the first of all that its neighbours and their firsts lead to: a chain of a thousand takes ten. What is not done then is left in parts. */
    private static final int ROUNDS = 20;

    private Together() { }

    /** Makes rows once, so that a lost executor loses none of them. */
    @FunctionalInterface
    interface Keep {

        /** @param name of no other rows */
        Dataset<Row> rows(String name, Dataset<Row> rows);
    }

    /**
     * What each key hangs together with.
     *
     * @param keep  each round
     * @param links {@code key, other}
     * @return {@code key, component}, kept: the first key of all that hang together
     */
    static Dataset<Row> of(Keep keep, Dataset<Row> links) {
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
