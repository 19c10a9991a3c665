package org.onrecord.spark.join;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.onrecord.spark.plan.Plan;
import org.onrecord.spark.store.Json;
import tools.jackson.core.JacksonException;

/**
 * The plan of stage read as far as the stages after it look at it, whatever else its version may hold.
 *
 * @param tables their version; null: none is told
 * @param splits null: none is told
 */
record ReadPlan(Long tables, List<Part> splits) {

    /** @param input the number of the path given that led to it */
    record Part(int number, int input) { }

    /** Where there is no plan, or one that nobody can read, nothing is told. */
    static ReadPlan in(FileSystem files, Path file) throws IOException {
        if (!files.exists(file)) {
            return new ReadPlan(null, null);
        }
        try (var in = files.open(file)) {
            return Json.read(in.readAllBytes(), ReadPlan.class);
        } catch (JacksonException e) {
            return new ReadPlan(null, null);
        }
    }

    /** Whether the tables are of the version that is understood here. */
    boolean isKnown() {
        return tables != null && tables == Plan.TABLES;
    }

    String version() {
        return tables == null ? "a version that nothing tells" : "version " + tables;
    }

    /** {@code split, input}. */
    Dataset<Row> inputs(SparkSession spark) {
        List<Row> rows = splits == null ? List.of() : splits.stream().map(part -> RowFactory.create(part.number(), part.input())).toList();
        return spark.createDataFrame(rows, StructType.fromDDL("split int, input int"));
    }
}
