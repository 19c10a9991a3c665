package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.domain.Reprint;
import org.onrecord.origin.match.Shelved;
import org.onrecord.origin.match.SideBySide;
import org.onrecord.origin.text.Shingles;

/** Texts of pairs held against each other, by the record's rules. */
final class Comparing {

    /** {@code kind} is null where a pair shares nothing worth telling. */
    static final String COMPARED = "key int, other int, place int, alike double, kind string, share double, other_share double, shared int";

    private static final Encoder<Row> COMPARING = Encoders.row(StructType.fromDDL(COMPARED));

    private Comparing() { }

    /** Each pair as if nothing were commonplace. @param texts as {@link Texts} tells them */
    static Dataset<Row> plainly(Dataset<Row> pairs, Dataset<Row> texts) {
        return compared(pairs.selectExpr("key", "other", "place", "cast(null as binary) as own", "cast(null as binary) as other_own",
                "cast(null as array<int>) as everywhere"), texts);
    }

    /**
     * Each pair as outlets' own words and what is everywhere leave it.
     *
     * @param own        of some reports, {@code key, own}: places of shingles
     * @param everywhere of some reports, {@code key, everywhere}: marks
     */
    static Dataset<Row> judged(Dataset<Row> pairs, Dataset<Row> texts, Dataset<Row> own, Dataset<Row> everywhere) {
        Dataset<Row> others = own.select(col("key").as("other"), col("own").as("other_own"));
        return compared(pairs.join(own, new String[] {"key"}, "left").join(others, new String[] {"other"}, "left").join(everywhere, new String[] {"key"}, "left")
                .select("key", "other", "place", "own", "other_own", "everywhere"), texts);
    }

    private static Dataset<Row> compared(Dataset<Row> pairs, Dataset<Row> texts) {
        Dataset<Row> mine = texts.select(col("key"), col("text").as("mine"));
        Dataset<Row> theirs = texts.select(col("key").as("other"), col("text").as("theirs"));
        return pairs.join(theirs, "other").join(mine, "key").select("key", "other", "place", "own", "other_own", "everywhere", "mine", "theirs")
                .map((MapFunction<Row, Row>) Comparing::compared, COMPARING);
    }

    private static Row compared(Row row) {
        Set<Integer> everywhere = row.isNullAt(5) ? Set.of() : new HashSet<>(row.<Integer>getList(5));
        SideBySide pair = SideBySide.of(row.getInt(0), shelved(row, 6, 3), row.getInt(1), shelved(row, 7, 4));
        Optional<Reprint> found = pair.reprint(everywhere::contains);
        return RowFactory.create(row.getInt(0), row.getInt(1), row.getInt(2), pair.alike(), found.map(reprint -> reprint.kind().name().toLowerCase(Locale.ROOT)).orElse(null),
                found.map(Reprint::share).orElse(0.0), found.map(Reprint::otherShare).orElse(0.0), found.map(Reprint::shared).orElse(0));
    }

    private static Shelved shelved(Row row, int text, int own) {
        return new Shelved(Shingles.ofBytes(row.getAs(text)), row.isNullAt(own) ? new BitSet() : BitSet.valueOf((byte[]) row.getAs(own)));
    }
}
