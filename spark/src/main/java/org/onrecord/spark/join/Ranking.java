package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.origin.match.Candidates;
import org.onrecord.origin.match.Candidates.Candidate;
import org.onrecord.origin.match.Tally;

/** Of all that a report shares marks with, those that are compared with it: the record's rule, report by report. */
final class Ranking implements Walk.Step {

    /** Pairs to compare, the later report first; {@code place} 0 is the likeliest of a report's. */
    static final String PAIRS = "key int, other int, place int, marks int";

    private static final Encoder<Row> PAIRING = Encoders.row(StructType.fromDDL(PAIRS));

    private final Tally tally = new Tally();
    private final Map<Integer, Integer> lengths = new HashMap<>();
    private int report;
    private int words;

    private Ranking() { }

    /** @param seen as {@link Buckets} tells it; what is told with key 0 is left aside */
    static Dataset<Row> of(Dataset<Row> seen, int tasks) {
        return seen.filter(col("key").gt(0)).repartition(tasks, col("key")).sortWithinPartitions("key", "mark")
                .mapPartitions((MapPartitionsFunction<Row, Row>) rows -> new Walk(rows, new Ranking()), PAIRING);
    }

    @Override
    public void take(Row row, Consumer<Row> made) {
        if (row.getInt(1) != report) {
            end(made);
            report = row.getInt(1);
            words = row.getInt(2);
        }
        double weight = 1 / Math.sqrt(row.getInt(3));
        CarrierList.read(row.getAs(4), (key, length) -> {
            tally.add(key, weight);
            lengths.put(key, length);
        });
    }

    @Override
    public void end(Consumer<Row> made) {
        int place = 0;
        for (Candidate candidate : tally.best(Candidates.COMPARED, report)) {
            int other = (int) candidate.key();
            if (candidate.isWorthReading(words, lengths.get(other))) {
                made.accept(RowFactory.create(report, other, place++, candidate.shared()));
            }
        }
        tally.clear();
        lengths.clear();
    }
}
