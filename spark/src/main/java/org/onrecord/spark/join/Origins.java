package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.onrecord.origin.tree.Ancestry;

/** From pairs that share text to where each report has its text from: by the record's rule, within what hangs together by pairs of which either is mostly in the other. */
final class Origins {

    /**
     * Reports that hang together, at most, for their origins to be told: one task holds them all. Ten thousand, each with 20 pairs, take 90 MB, and
     * a process with a heap of as much goes through them; a task has 300 MB. A story that wires spread is printed by some thousands.
     */
    static final int LARGEST = 10_000;

    private static final String KEY = "key";
    private static final String OTHER = "other";
    private static final String COMPONENT = "component";

    private Origins() { }

    /** @return {@code article, origin, above, kind, share}; the origin is null where more than {@code largest} hang together */
    static Dataset<Row> of(StageFolder folder, int largest) throws IOException {
        Dataset<Row> reports = folder.kept("printed", printed(folder));
        Dataset<Row> pairs = folder.kept("pairs", pairs(folder.tableOf(Stage.COPIES.word()), reports.select(KEY, "article")));
        Dataset<Row> together = Together.of(folder::kept, pairs.select(KEY, OTHER));
        Dataset<Row> placed = folder.kept("placed", pairs.join(together, KEY).join(together.toDF(OTHER, "theirs"), OTHER));
        Dataset<Row> unknown = folder.kept("unknown", unknown(together, placed, largest));
        Dataset<Row> known = together.join(unknown, new String[] {COMPONENT}, "left_anti");
        Dataset<Row> below = folder.kept("below", trees(reports.join(known, KEY), placed.join(unknown, new String[] {COMPONENT}, "left_anti")));
        Dataset<Row> alone = reports.join(together, new String[] {KEY}, "left_anti").select(col(KEY), col(KEY).as("origin"));
        Dataset<Row> others = alone.union(together.join(unknown, COMPONENT).select(col(KEY), lit(null).cast("int")))
                .select(col(KEY), col("origin"), lit(null).cast("int").as("above"), lit(null).cast("string").as("kind"), lit(null).cast("double").as("share"));
        return named(below.union(others), reports);
    }

    /** Present texts, as far as their origins depend on them. */
    private static Dataset<Row> printed(StageFolder folder) throws IOException {
        return folder.table("articles").join(Texts.keys(Reports.of(folder)), new String[] {"split", "entry"}).select(KEY, "article", "outlet", "credits", "published");
    }

    /** @param names {@code key, article} */
    private static Dataset<Row> pairs(Dataset<Row> copies, Dataset<Row> names) {
        return copies.filter(col("kind").notEqual("shared_quotation")).filter(greatest(col("share"), col("other_share")).geq(Ancestry.MOST))
                .withColumnRenamed(OTHER, "other_article").join(names, "article").join(names.toDF(OTHER, "other_article"), "other_article")
                .select(KEY, OTHER, "kind", "share", "other_share", "shared");
    }

    /** What is too large, and what was not found whole. */
    private static Dataset<Row> unknown(Dataset<Row> together, Dataset<Row> placed, int largest) {
        Dataset<Row> large = together.groupBy(COMPONENT).agg(count(lit(1)).as("reports")).filter(col("reports").gt(largest)).select(COMPONENT);
        Dataset<Row> parts = placed.filter("component <> theirs");
        return large.union(parts.select(COMPONENT)).union(parts.select("theirs")).distinct();
    }

    /** Reports and pairs of a component in one run, so that one component at a time is held. */
    private static Dataset<Row> trees(Dataset<Row> reports, Dataset<Row> pairs) {
        Column none = lit(null).cast("string");
        Dataset<Row> rows = reports.select(col(COMPONENT), col(KEY), lit(0).as(OTHER), col("outlet"), col("credits"), col("published"), none.as("kind"),
                lit(0.0).as("share"), lit(0.0).as("other_share"), lit(0).as("shared"))
                .union(pairs.select(col(COMPONENT), col(KEY), col(OTHER), none, array().cast("array<string>"), none, col("kind"), col("share"), col("other_share"), col("shared")));
        return rows.repartition(col(COMPONENT)).sortWithinPartitions(COMPONENT)
                .mapPartitions((MapPartitionsFunction<Row, Row>) sorted -> new Walk(sorted, new Trees()), Encoders.row(StructType.fromDDL(Trees.BELOW)));
    }

    private static Dataset<Row> named(Dataset<Row> places, Dataset<Row> reports) {
        Dataset<Row> names = reports.select(KEY, "article");
        return places.join(names, KEY).join(names.toDF("origin", "origin_article"), new String[] {"origin"}, "left").join(names.toDF("above", "above_article"), new String[] {"above"}, "left")
                .select(col("article"), col("origin_article").as("origin"), col("above_article").as("above"), col("kind"), col("share"));
    }

    /** For people, e.g. "14 reports, 2 origins". */
    static String told(Dataset<Row> table) {
        Row counts = table.agg(count(lit(1)), countDistinct(col("origin")), count(col("origin"))).first();
        long unknown = counts.getLong(0) - counts.getLong(2);
        return counts.getLong(0) + " reports, " + counts.getLong(1) + " origins" + (unknown == 0 ? "" : "; not known of " + unknown + " reports, as more than " + LARGEST + " hang together there");
    }
}
