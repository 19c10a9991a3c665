package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.onrecord.origin.match.Overlap;

/** Reports of nearly the same text: each leads to the one that is most like it of those before, and so to the first. */
final class Families {

    /** Each round halves the way to the first: so many rounds go through ways as long as there are keys. */
    private static final int ROUNDS = 31;

    private Families() { }

    /**
     * Reports that are not the first of their family.
     *
     * @param folder   keeps each round, so that a lost executor loses none of it
     * @param compared as {@link Comparing} tells it
     * @param twins    as {@link Texts} tells them
     * @return {@code key, family}, kept
     */
    static Dataset<Row> of(StageFolder folder, Dataset<Row> compared, Dataset<Row> twins) {
        Dataset<Row> nearest = compared.filter(col("alike").geq(Overlap.WHOLE)).groupBy("key").agg(max(struct("alike", "place", "other")).as("most"))
                .select(col("key"), col("most.other").as("family"));
        Dataset<Row> above = folder.kept("nearest", nearest.union(twins.select("key", "other")));
        for (int round = 0; round < ROUNDS; round++) {
            Dataset<Row> further = above.select(col("key").as("family"), col("family").as("first"));
            Dataset<Row> next = folder.kept("families-" + round, above.join(further, new String[] {"family"}, "left")
                    .select(col("key"), coalesce(col("first"), col("family")).as("family"), col("first").isNotNull().as("moved")));
            boolean moved = !next.filter("moved").isEmpty();
            above = next.drop("moved");
            if (!moved) {
                break;
            }
        }
        return above;
    }
}
