package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
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
final class Ranking implements Iterator<Row> {

    /** Pairs to compare, the later report first; {@code place} 0 is the likeliest of a report's. */
    static final String PAIRS = "key int, other int, place int, marks int";

    private static final Encoder<Row> PAIRING = Encoders.row(StructType.fromDDL(PAIRS));

    private final Iterator<Row> rows;
    private final Tally tally = new Tally();
    private final Map<Integer, Integer> lengths = new HashMap<>();
    private final Deque<Row> ready = new ArrayDeque<>();
    private int report;
    private int words;

    private Ranking(Iterator<Row> rows) {
        this.rows = rows;
    }

    /** @param seen as {@link Buckets} tells it; what is told with key 0 is left aside */
    static Dataset<Row> of(Dataset<Row> seen, int tasks) {
        return seen.filter(col("key").gt(0)).repartition(tasks, col("key")).sortWithinPartitions("key")
                .mapPartitions((MapPartitionsFunction<Row, Row>) Ranking::new, PAIRING);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            take(rows.next());
            if (!rows.hasNext()) {
                end();
            }
        }
        return !ready.isEmpty();
    }

    private void take(Row row) {
        if (row.getInt(1) != report) {
            end();
            report = row.getInt(1);
            words = row.getInt(2);
        }
        double weight = 1 / Math.sqrt(row.getInt(3));
        CarrierList.read(row.getAs(4), (key, length) -> {
            tally.add(key, weight);
            lengths.put(key, length);
        });
    }

    private void end() {
        int place = 0;
        for (Candidate candidate : tally.best(Candidates.COMPARED, report)) {
            int other = (int) candidate.key();
            if (candidate.isWorthReading(words, lengths.get(other))) {
                ready.add(RowFactory.create(report, other, place++, candidate.shared()));
            }
        }
        tally.clear();
        lengths.clear();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
