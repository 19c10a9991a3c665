package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.origin.match.Commonplace;
import org.onrecord.origin.match.SideBySide;
import scala.collection.mutable.ArraySeq;

/** Marks that are no evidence: an outlet's own, and those that are everywhere. */
final class OutletMarks {

    /** {@code outlet} is null for a mark that is everywhere; {@code witnesses} are the first reports of different families with it, and those families. */
    static final String COMMON = "mark int, outlet string, witnesses array<int>, families array<int>";

    private static final String CARRIED = "mark int, place int, key int";

    private OutletMarks() { }

    /**
     * @param seen     as {@link Buckets} tells it, with the marks that {@link Commonplace#OF_ONE_OUTLET} and more carry
     * @param texts    {@code key, outlet}
     * @param families as {@link Families} tells them
     */
    static Dataset<Row> of(Dataset<Row> seen, Dataset<Row> texts, Dataset<Row> families) {
        Dataset<Row> carried = seen.filter(col("key").equalTo(0)).select("mark", "carriers")
                .flatMap((FlatMapFunction<Row, Row>) OutletMarks::carriers, Encoders.row(StructType.fromDDL(CARRIED)));
        return carried.join(texts.select("key", "outlet"), "key").join(families, new String[] {"key"}, "left")
                .select(col("mark"), col("place"), col("key"), col("outlet"), coalesce(col("family"), col("key")).as("family"))
                .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(0), Encoders.INT())
                .flatMapGroups((FlatMapGroupsFunction<Integer, Row, Row>) OutletMarks::common, Encoders.row(StructType.fromDDL(COMMON)));
    }

    /** One more than must agree, as a report is no witness of its own family. */
    private static ArraySeq<Object> some(Collection<Integer> keys) {
        return Numbers.of(keys.stream().mapToInt(key -> key).limit(SideBySide.AGREEING + 1).toArray());
    }

    private static Iterator<Row> carriers(Row row) {
        List<Row> carriers = new ArrayList<>();
        CarrierList.read(row.getAs(1), (key, _) -> carriers.add(RowFactory.create(row.getInt(0), carriers.size(), key)));
        return carriers.iterator();
    }

    /** @param rows carriers of one mark, {@link org.onrecord.origin.match.Matcher#CARRIERS} at most */
    private static Iterator<Row> common(int mark, Iterator<Row> rows) {
        List<Row> carriers = new ArrayList<>();
        rows.forEachRemaining(carriers::add);
        carriers.sort(Comparator.comparingInt(row -> row.getInt(1)));
        Map<String, Map<Integer, Integer>> byOutlet = new LinkedHashMap<>();
        Set<Integer> all = new HashSet<>();
        for (Row carrier : carriers) {
            all.add(carrier.getInt(4));
            if (!carrier.getString(3).isEmpty()) {
                byOutlet.computeIfAbsent(carrier.getString(3), _ -> new LinkedHashMap<>()).putIfAbsent(carrier.getInt(4), carrier.getInt(2));
            }
        }
        List<Row> common = new ArrayList<>();
        if (all.size() >= Commonplace.OF_ANY) {
            common.add(RowFactory.create(mark, null, Numbers.of(), Numbers.of()));
        }
        byOutlet.forEach((outlet, families) -> {
            if (families.size() >= Commonplace.OF_ONE_OUTLET) {
                common.add(RowFactory.create(mark, outlet, some(families.values()), some(families.keySet())));
            }
        });
        return common.iterator();
    }
}
