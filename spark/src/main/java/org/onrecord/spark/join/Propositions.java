package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.Proposition.Report;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/** Statements as rows, and as far as claims depend on them: places in the report, dates and form are left out. */
final class Propositions {

    /** What is known of a statement, by name. */
    static final String SAID = "statement string, article string, source string, cue string, content string, act string, published string, language string, "
            + "speakers array<struct<place: int, speaker: string, name: string>>";

    private Propositions() { }

    /** Of each source the statements of its present text: those of texts that were replaced have no claims. A report that was read twice counts once. */
    static Dataset<Row> of(StageFolder folder) throws IOException {
        Dataset<Row> reports = Reports.of(folder).filter("present").select("split", "entry");
        Dataset<Row> present = folder.table("articles").join(reports, new String[] {"split", "entry"}).select("article", "published", "language");
        Dataset<Row> statements = folder.table("statements");
        Dataset<Row> speakers = folder.table("speakers");
        Dataset<Row> who = speakers.dropDuplicates("statement", "place").groupBy("statement")
                .agg(sort_array(collect_list(struct("place", "speaker", "name"))).as("speakers"));
        return statements.dropDuplicates("statement").drop("published", "speakers").join(present, "article").join(who, new String[] {"statement"}, "left")
                .select(col("statement"), col("article"), col("source.text").as("source"), col("cue.text").as("cue"), col("content.text").as("content"),
                        col("act"), col("published"), col("language"), col("speakers"));
    }

    /** @param row with the columns of {@link #SAID}, and {@code meaning} where it was read for its meaning */
    static Proposition of(Row row) {
        Wording wording = new Wording(passage(row, "source"), passage(row, "cue"), passage(row, "content").orElseThrow());
        Manner manner = new Manner(Form.INDIRECT, Kind.SPEECH, Act.valueOf(row.<String>getAs("act").toUpperCase(Locale.ROOT)));
        Statement statement = new Statement(row.getAs("statement"), manner, wording, speakers(row), Circumstances.UNKNOWN, Optional.empty(), 1);
        Report report = new Report(row.getAs("article"), Optional.empty(), Optional.ofNullable(row.getAs("published")), row.getAs("language"), Optional.empty());
        boolean hasMeaning = List.of(row.schema().fieldNames()).contains("meaning");
        return new Proposition(statement, report, hasMeaning ? Optional.ofNullable(row.<byte[]>getAs("meaning")).map(Meaning::of) : Optional.empty());
    }

    private static Optional<Passage> passage(Row row, String name) {
        return Optional.ofNullable(row.<String>getAs(name)).map(text -> new Passage(text, List.of(new CharSpan(0, Math.max(1, text.codePointCount(0, text.length()))))));
    }

    private static List<Speaker> speakers(Row row) {
        int place = row.fieldIndex("speakers");
        return row.isNullAt(place) ? List.of() : row.<Row>getList(place).stream()
                .map(speaker -> new Speaker(speaker.getString(2), Type.PERSON, speaker.getString(1), Optional.empty(), ResolvedBy.NAME, 1)).toList();
    }
}
