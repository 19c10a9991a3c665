package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;

/**
 * Stage identities: who speaks in all reports. A speaker's id says who is one: it is made of type and name, in every report the same, so that nothing is left
 * to decide but what to call them: by the name of the report that came first, as the record does. Writes OUT/identities.
 */
public final class Identities {

    private static final Set<String> COLUMNS = Set.of("statement", "article", "place", "speaker", "name", "type", "wikidata");

    private Identities() { }

    /**
     * Makes the table, or says that it is there.
     *
     * @param out the folder that stage read wrote
     */
    public static StageOutcome run(SparkSession spark, String out) throws IOException {
        StageFolder folder = new StageFolder(spark, out, "identities");
        Optional<Refused> refused = folder.lacks("speakers", COLUMNS);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Long> there = folder.rows();
        if (there.isPresent()) {
            return new Done(there.get(), false);
        }
        folder.begin();
        return new Done(folder.commit(speakers(folder.table("speakers"), folder.table("articles"))), true);
    }

    /** Counted by report first, so that a speaker of a million reports is no single task's work; a report that was read twice counts once. */
    private static Dataset<Row> speakers(Dataset<Row> speakers, Dataset<Row> articles) {
        Dataset<Row> places = articles.groupBy("article").agg(min(struct("split", "entry")).as("at"));
        return speakers.dropDuplicates("statement", "place").join(places, "article")
                .groupBy("speaker", "article").agg(min(struct("at", "place", "name", "type", "wikidata")).as("first"), count(lit(1)).as("statements"))
                .groupBy("speaker").agg(min("first").as("first"), sum("statements").as("statements"), count(lit(1)).as("reports"))
                .select(col("speaker"), col("first.name"), col("first.type"), col("first.wikidata"), col("statements"), col("reports"));
    }
}
