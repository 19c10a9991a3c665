package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.shiftright;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.onrecord.origin.match.Matcher;

/**
 * Brings together reports that carry the same mark. Each mark is a bucket; of a bucket a report sees the first {@link Matcher#CARRIERS} that came before it,
 * so that the work is linear in the marks however large a bucket grows. A mark that very many carry would all the same be one task's: such marks are
 * found in a sample, their first carriers sent to every task, and their rows are not moved at all. Nothing is lost by it.
 */
final class Buckets {

    /** Of a report: its key from 1 on, how many words it has, and its marks, each once. */
    static final String SIGNATURES = "key int, words int, marks array<int>";

    /** Those of one mark that a report sees; or, with key 0, all that are kept of a mark that many carry. */
    static final String SEEN = "mark int, key int, words int, size int, carriers binary";

    /** Carriers from which a mark is known as hot: a bucket below is a hundredth of a task. */
    static final int HOT = 10_000;

    /** One of so many reports is asked which marks are hot. */
    static final int SAMPLE = 64;

    /** Rows of a task, 24 bytes each: sorted in 100 MB without touching the disk. */
    private static final long ROWS_A_TASK = 4_000_000;

    private static final Encoder<Row> PLACED = Encoders.row(StructType.fromDDL("packed bigint, words int"));
    private static final Encoder<Row> SEEING = Encoders.row(StructType.fromDDL(SEEN));

    private final SparkSession spark;
    private final Dataset<Row> signatures;
    private final int hot;
    private final int least;

    /**
     * @param hot   carriers from which a mark is hot
     * @param least carriers from which a mark is told with all that are kept of it; 0: never
     */
    Buckets(Dataset<Row> signatures, int hot, int least) {
        this.spark = signatures.sparkSession();
        this.signatures = signatures;
        this.hot = hot;
        this.least = least;
    }

    /** How many tasks so many rows are for. */
    static int tasks(SparkSession spark, long rows) {
        return (int) Math.max(spark.sparkContext().defaultParallelism(), rows / ROWS_A_TASK + 1);
    }

    /** @param marks how many all reports have together, about */
    Dataset<Row> seen(long marks) {
        Broadcast<Map<Integer, byte[]>> firsts = broadcast(firsts(hotMarks()));
        int tasks = tasks(spark, marks);
        int told = least;
        Dataset<Row> cold = signatures.flatMap((FlatMapFunction<Row, Row>) row -> placed(row, firsts.value(), false), PLACED)
                .repartition(tasks, shiftright(col("packed"), Integer.SIZE)).sortWithinPartitions("packed")
                .mapPartitions((MapPartitionsFunction<Row, Row>) rows -> new Walk(rows, new BucketWalk(told)), SEEING);
        if (firsts.value().isEmpty()) {
            return cold;
        }
        Dataset<Row> hotter = signatures.flatMap((FlatMapFunction<Row, Row>) row -> seenHot(row, firsts.value()), SEEING);
        return cold.union(hotter).union(summaries(firsts.value()));
    }

    private Broadcast<Map<Integer, byte[]>> broadcast(Map<Integer, byte[]> firsts) {
        return spark.sparkContext().broadcast(firsts, scala.reflect.ClassTag$.MODULE$.apply(Map.class));
    }

    private Map<Integer, byte[]> hotMarks() {
        Map<Integer, byte[]> marks = new TreeMap<>();
        signatures.filter(pmod(col("key"), lit(SAMPLE)).equalTo(0)).selectExpr("explode(marks) as mark").groupBy("mark").agg(count(lit(1)).as("carriers"))
                .filter(col("carriers").gt(hot / SAMPLE)).select("mark").collectAsList().forEach(row -> marks.put(row.getInt(0), new byte[0]));
        return marks;
    }

    /** Of each hot mark its first carriers. */
    private Map<Integer, byte[]> firsts(Map<Integer, byte[]> hotMarks) {
        if (hotMarks.isEmpty()) {
            return hotMarks;
        }
        Broadcast<Map<Integer, byte[]>> known = broadcast(hotMarks);
        Map<Integer, byte[]> firsts = new TreeMap<>();
        signatures.flatMap((FlatMapFunction<Row, Row>) row -> placed(row, known.value(), true), PLACED)
                .mapPartitions((MapPartitionsFunction<Row, Row>) FirstCarriers::of, PLACED)
                .repartition(spark.sparkContext().defaultParallelism(), shiftright(col("packed"), Integer.SIZE)).sortWithinPartitions("packed")
                .mapPartitions((MapPartitionsFunction<Row, Row>) rows -> new Walk(rows, new BucketWalk(1)), SEEING)
                .filter(col("key").equalTo(0)).collectAsList().forEach(row -> firsts.put(row.getInt(0), row.getAs(4)));
        return firsts;
    }

    /** Mark and key in one number, as sorting one is cheap. */
    private static Iterator<Row> placed(Row report, Map<Integer, byte[]> hot, boolean wanted) {
        List<Integer> marks = report.getList(2);
        List<Row> placed = new ArrayList<>(wanted ? 0 : marks.size());
        for (int mark : marks) {
            if (hot.containsKey(mark) == wanted) {
                placed.add(RowFactory.create((long) mark << Integer.SIZE | report.getInt(0), report.getInt(1)));
            }
        }
        return placed.iterator();
    }

    private static Iterator<Row> seenHot(Row report, Map<Integer, byte[]> firsts) {
        List<Row> seen = new ArrayList<>(0);
        int key = report.getInt(0);
        for (int mark : report.<Integer>getList(2)) {
            byte[] first = firsts.get(mark);
            if (first != null) {
                CarrierList before = new CarrierList();
                CarrierList.read(first, (carrier, words) -> {
                    if (carrier < key) {
                        before.add(carrier, words);
                    }
                });
                if (before.size() > 0) {
                    seen.add(before.seenBy(mark, key, report.getInt(1)));
                }
            }
        }
        return seen.iterator();
    }

    private Dataset<Row> summaries(Map<Integer, byte[]> firsts) {
        List<Row> rows = new ArrayList<>();
        if (least > 0) {
            firsts.forEach((mark, first) -> rows.add(RowFactory.create(mark, 0, 0, Matcher.CARRIERS, first)));
        }
        return spark.createDataFrame(rows, StructType.fromDDL(SEEN));
    }
}
