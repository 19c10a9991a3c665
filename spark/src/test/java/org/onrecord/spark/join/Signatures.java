package org.onrecord.spark.join;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Signatures as an archive has them, any number, each made of its number alone: families of near copies whose sizes follow a power law, members with
 * most of their family's marks and some of their own; and on each report one mark of its outlet's footer, outlets by Zipf's law, so that the largest
 * buckets grow with the archive.
 */
final class Signatures {

    /** Reports in which a family lies: copies follow within days. */
    private static final int WINDOW = 1_024;

    /** Of the sizes of families: n or more with probability n^-EXPONENT, up to a window (docs/scale.md). */
    private static final double EXPONENT = Double.parseDouble(System.getProperty("exponent", "1.5"));

    /** Of a family's marks that one of it has. */
    private static final double KEPT = 0.8;

    private static final int OUTLETS = 20_000;
    private static final int WORDS_A_MARK = 9;

    private Signatures() { }

    static Dataset<Row> of(SparkSession spark, long reports, int marks) {
        return spark.range(1, reports + 1).map((MapFunction<Long, Row>) key -> signature(key, marks), Encoders.row(StructType.fromDDL(Buckets.SIGNATURES)));
    }

    private static Row signature(long key, int marks) {
        long family = family(key);
        SplittableRandom own = new SplittableRandom(key);
        int[] signature = new int[marks];
        for (int i = 0; i < marks - 1; i++) {
            signature[i] = own.nextDouble() < KEPT ? mixed(family * 1_000 + i) : mixed(-key * 1_000 - i);
        }
        signature[marks - 1] = mixed(Long.MIN_VALUE / 2 + (long) Math.pow(OUTLETS, own.nextDouble()));
        return RowFactory.create((int) key, marks * WORDS_A_MARK, Numbers.of(Arrays.stream(signature).distinct().toArray()));
    }

    /**
     * The family of a report: each place of a window belongs to a draw whose size follows the power law, and reports are dealt to places so that a
     * family's lie scattered over its window.
     */
    private static long family(long key) {
        long window = key / WINDOW;
        // A step that has no factor in common with the window's size deals each place once.
        long place = key % WINDOW * 397 % WINDOW;
        SplittableRandom sizes = new SplittableRandom(window);
        long at = 0;
        long family = 0;
        while (at <= place) {
            at += Math.max(1, (long) Math.pow(1 - sizes.nextDouble(), -1 / EXPONENT));
            family++;
        }
        return window * WINDOW + family;
    }

    private static int mixed(long number) {
        return (int) (new SplittableRandom(number).nextLong() >>> 32);
    }
}
