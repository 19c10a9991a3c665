package org.onrecord.spark.join;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;

/** Stage copies: which reports share text, by the rules of the record (docs/origins.md). Writes OUT/copies. */
public final class Copies {

    private static final Set<String> COLUMNS = Set.of("article", "source", "outlet", "text", "furniture", "marks", "split", "entry");

    private Copies() { }

    /**
     * Makes the table, or says that it is there.
     *
     * @param out the folder that stage read wrote
     */
    public static StageOutcome run(SparkSession spark, String out) throws IOException {
        return run(spark, out, Buckets.HOT);
    }

    static StageOutcome run(SparkSession spark, String out, int hot) throws IOException {
        StageFolder folder = new StageFolder(spark, out, "copies");
        Optional<Refused> refused = folder.lacks("articles", COLUMNS);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Long> there = folder.rows();
        if (there.isPresent()) {
            return new Done(there.get(), false);
        }
        folder.begin();
        return new Done(folder.commit(new CopyJoin(folder, hot).pairs(folder.table("articles"))), true);
    }
}
