package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.cluster.Link;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.Readings;
import org.onrecord.claim.pair.Score;

/** Pairs of contents scored as the record scores them; those that are probable enough to be kept. */
final class PairLinks {

    /** {@code veto}: why both are never of one claim, null: they may be. */
    static final String LINKS = "key int, other int, probability double, veto string";

    /** Contents held by a task, 10 kB each: those of one content's pairs follow each other. */
    private static final int HELD = 1_000;

    private final Map<Integer, Proposition> held = new HashMap<>();
    private final Readings readings = new Readings();

    private PairLinks() { }

    /** @param read contents by {@code key} with their meanings */
    static Dataset<Row> of(Dataset<Row> pairs, Dataset<Row> read) {
        Column all = struct(List.of(read.columns()).stream().map(name -> col(name)).toArray(Column[]::new));
        Dataset<Row> mine = read.select(col("key"), all.as("mine"));
        Dataset<Row> theirs = read.select(col("key").as("other"), all.as("theirs"));
        return pairs.join(theirs, "other").join(mine, "key").select("key", "other", "mine", "theirs")
                .mapPartitions((MapPartitionsFunction<Row, Row>) rows -> new PairLinks().links(rows), Encoders.row(StructType.fromDDL(LINKS)));
    }

    private Iterator<Row> links(Iterator<Row> pairs) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pairs, 0), false).flatMap(pair -> link(pair).stream()).iterator();
    }

    private Optional<Row> link(Row pair) {
        Proposition one = held(pair.getInt(0), pair.getStruct(2));
        Proposition other = held(pair.getInt(1), pair.getStruct(3));
        if (!PairScorer.areWorthReading(one.meaning(), other.meaning())) {
            return Optional.empty();
        }
        Score score = readings.among(List.of(one, other)).bare(0, 1);
        return score.probability() < Link.WORTH_KEEPING ? Optional.empty()
                : Optional.of(RowFactory.create(pair.getInt(0), pair.getInt(1), score.probability(), score.veto().map(Enum::name).orElse(null)));
    }

    private Proposition held(int key, Row row) {
        if (held.size() >= HELD) {
            held.clear();
        }
        return held.computeIfAbsent(key, _ -> Propositions.of(row));
    }
}
