package org.onrecord.spark.join;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;

/** Stage claims: which statements are about one proposition, and on which side of it. Writes OUT/claims; docs/scale.md tells what is other than in the record. */
public final class Claims {

    private static final Map<String, Set<String>> COLUMNS = Map.of("articles", Set.of("article", "source", "published", "language", "split", "entry"),
            "statements", Set.of("statement", "article", "act", "source", "cue", "content"), "speakers", Set.of("statement", "place", "speaker", "name"));

    private Claims() { }

    /**
     * Makes the table, or says that it is there.
     *
     * @param out the folder that stage read wrote
     */
    public static StageOutcome run(SparkSession spark, String out) throws IOException {
        StageFolder folder = new StageFolder(spark, out, "claims");
        for (Map.Entry<String, Set<String>> table : COLUMNS.entrySet()) {
            Optional<Refused> refused = folder.lacks(table.getKey(), table.getValue());
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        Optional<Long> there = folder.rows();
        if (there.isPresent()) {
            return new Done(there.get(), false);
        }
        folder.begin();
        return new Done(folder.commit(new ClaimJoin(folder).claims()), true);
    }
}
