package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.origin.match.SideBySide;
import org.onrecord.origin.text.Shingles;

/** What of some reports is their outlet's own: as far as two other reports of the outlet, on other things, agree with them around its marks. */
final class OwnPassages {

    private static final String WITNESSED = "key int, mark int, witnesses array<int>";

    private OwnPassages() { }

    /**
     * Reports with marks that are their outlet's own.
     *
     * @param marked   {@code key, mark, witnesses, families} of such marks
     * @param families as {@link Families} tells them
     * @return {@code key, own}: places of shingles
     */
    static Dataset<Row> of(Dataset<Row> marked, Dataset<Row> texts, Dataset<Row> families) {
        Dataset<Row> witnessed = marked.join(families, new String[] {"key"}, "left")
                .select(col("key"), col("mark"), col("witnesses"), col("families"), coalesce(col("family"), col("key")).as("family"))
                .map((MapFunction<Row, Row>) OwnPassages::witnessed, Encoders.row(StructType.fromDDL(WITNESSED)));
        Dataset<Row> others = witnessed.selectExpr("key", "explode(witnesses) as witness").distinct()
                .join(texts.select(col("key").as("witness"), col("text")), "witness").groupBy("key").agg(collect_list(struct("witness", "text")).as("others"));
        return witnessed.groupBy("key").agg(collect_list(struct("mark", "witnesses")).as("marks")).join(others, "key").join(texts.select("key", "text"), "key")
                .select("key", "marks", "others", "text").map((MapFunction<Row, Row>) OwnPassages::own, Encoders.row(StructType.fromDDL("key int, own binary")));
    }

    private static Row witnessed(Row row) {
        List<Integer> keys = row.getList(2);
        List<Integer> families = row.getList(3);
        List<Integer> witnesses = new ArrayList<>();
        for (int i = 0; i < keys.size() && witnesses.size() < SideBySide.AGREEING; i++) {
            if (families.get(i) != row.getInt(4)) {
                witnesses.add(keys.get(i));
            }
        }
        return RowFactory.create(row.getInt(0), row.getInt(1), Numbers.of(witnesses.stream().mapToInt(key -> key).toArray()));
    }

    private static Row own(Row row) {
        Map<Integer, List<Integer>> marks = new HashMap<>();
        row.<Row>getList(1).forEach(mark -> marks.put(mark.getInt(0), mark.getList(1)));
        Map<Integer, Shingles> others = new HashMap<>();
        row.<Row>getList(2).forEach(other -> others.put(other.getInt(0), Shingles.ofBytes(other.getAs(1))));
        byte[] own = SideBySide.own(Shingles.ofBytes(row.getAs(3)), marks.keySet(), mark -> marks.get(mark).stream().map(others::get).toList()).toByteArray();
        return RowFactory.create(row.getInt(0), own);
    }
}
