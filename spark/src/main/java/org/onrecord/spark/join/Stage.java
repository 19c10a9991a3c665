package org.onrecord.spark.join;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What can be made of the tables of stage read, each a table of its own: OUT/copies, OUT/origins and so on. */
public enum Stage {

    /** Which reports share text, by the rules of the record (docs/origins.md). */
    COPIES(Needs.reports("outlet", "furniture", "marks"), folder -> new CopyJoin(folder, Buckets.HOT).pairs(), table -> table.count() + " pairs of reports that share text"),

    /** Where each report has its text from, by the same rules. */
    ORIGINS(Needs.reports("outlet", "credits", "published").after("copies"), folder -> Origins.of(folder, Origins.LARGEST), Origins::told),

    /** Who speaks in all reports. */
    IDENTITIES(Needs.reports().and("speakers", "statement", "article", "place", "speaker", "name", "type", "wikidata"), Identities::of,
            table -> table.count() + " speakers"),

    /** Which statements are about one proposition, and on which side of it; docs/scale.md tells what is other than in the record. */
    CLAIMS(Needs.reports("published", "language").and("statements", "statement", "article", "act", "source", "cue", "content")
            .and("speakers", "statement", "place", "speaker", "name"), folder -> new ClaimJoin(folder).claims(),
            table -> table.count() + " statements with the claims that they are of");

    private final Needs needs;
    private final StageFolder.Making making;
    private final Function<Dataset<Row>, String> told;

    Stage(Needs needs, StageFolder.Making making, Function<Dataset<Row>, String> told) {
        this.needs = needs;
        this.making = making;
        this.told = told;
    }

    /** The stage of a word on the command line. */
    public static Optional<Stage> of(String word) {
        return Arrays.stream(values()).filter(stage -> stage.word().equals(word)).findFirst();
    }

    /** On the command line, and the name of its folder. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Needs needs() {
        return needs;
    }

    /**
     * Makes the table, or says that it is there.
     *
     * @param out the folder that stage read wrote
     */
    public StageOutcome run(SparkSession spark, String out) throws IOException {
        return new StageFolder(spark, out, word()).made(needs, making);
    }

    /** What is in the table, for people. */
    String told(SparkSession spark, String out) throws IOException {
        return told.apply(new StageFolder(spark, out, word()).whole());
    }
}
