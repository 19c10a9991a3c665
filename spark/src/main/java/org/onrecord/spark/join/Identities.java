package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who speaks in all reports. A speaker's id says who is one: it is made of type and name, in every report the same, so that nothing is left
 * to decide but what to call them: by the name of the report that came first, as the record does. Who is somebody in one report only ("officials") has, as
 * there, the report's id and # before their own.
 */
final class Identities {

    private Identities() { }

    /** Counted by report first, so that a speaker of a million reports is no single task's work. Of each source its present text counts, as in the record's view speaker_counts. */
    static Dataset<Row> of(StageFolder folder) throws IOException {
        Dataset<Row> reports = Reports.of(folder).select(col("article"), struct("split", "entry").as("at"), col("present"));
        Column speaker = when(col("type").isin("person", "organization"), col("speaker")).otherwise(concat(col("article"), lit("#"), col("speaker")));
        Column present = when(col("present"), col("statements")).otherwise(0);
        return folder.table("speakers").dropDuplicates("statement", "place").withColumn("speaker", speaker).join(reports, "article")
                .groupBy("speaker", "article", "present").agg(min(struct("at", "place", "name", "type", "wikidata")).as("first"), count(lit(1)).as("statements"))
                .groupBy("speaker").agg(min("first").as("first"), sum(present).as("statements"), sum(col("present").cast("bigint")).as("reports"))
                .filter("reports > 0").select(col("speaker"), col("first.name"), col("first.type"), col("first.wikidata"), col("statements"), col("reports"));
    }
}
