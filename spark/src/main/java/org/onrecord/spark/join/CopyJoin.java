package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.origin.match.Commonplace;
import org.onrecord.origin.match.Overlap;

/** From reports to the pairs that share text, as the record finds them report by report; here everything is known before anything is judged. */
final class CopyJoin {

    private static final String KEY = "key";

    /** On average (docs/decisions/0010); only the number of tasks depends on it. */
    private static final double WORDS_A_MARK = 8.6;

    private final StageFolder folder;
    private final int hot;

    /** What is needed of the reports, each a table of its own so that little is moved. */
    private Dataset<Row> texts;
    private Dataset<Row> twins;
    private Dataset<Row> seen;
    private Dataset<Row> compared;
    private int tasks;

    /** @param hot carriers from which a mark is sent to every task instead of being one task's */
    CopyJoin(StageFolder folder, int hot) {
        this.folder = folder;
        this.hot = hot;
    }

    /** @return {@code article, other, kind, share, other_share, shared}; the other one came before */
    Dataset<Row> pairs() throws IOException {
        texts = folder.kept("texts", Texts.of(folder.table("articles"), Reports.of(folder)));
        twins = folder.kept("twins", Texts.twins(texts));
        Dataset<Row> signatures = Texts.signatures(texts.join(twins.select(KEY), new String[] {KEY}, "left_anti"));
        Row words = texts.agg(sum("words")).first();
        long marks = words.isNullAt(0) ? 0 : (long) (words.getLong(0) / WORDS_A_MARK);
        tasks = Buckets.tasks(texts.sparkSession(), marks);
        seen = folder.kept("seen", new Buckets(signatures, hot, Commonplace.OF_ONE_OUTLET).seen(marks));
        compared = folder.kept("compared", Comparing.plainly(Ranking.of(seen, tasks), texts));
        Dataset<Row> families = Families.of(folder, compared, twins);
        Dataset<Row> common = folder.kept("common", OutletMarks.of(seen, texts, families));
        return named((common.isEmpty() ? compared : judged(families, common)).filter("kind is not null").select(KEY, "other", "kind", "share", "other_share", "shared")
                .union(twins.filter(col("distinct").geq(Overlap.FEWEST)).select(col(KEY), col("other"), lit("identical"), lit(1.0), lit(1.0), col("distinct"))));
    }

    /** Only what has marks that are no evidence, or is compared with a report that has, is judged anew. */
    private Dataset<Row> judged(Dataset<Row> families, Dataset<Row> common) {
        Dataset<Row> carried = folder.kept("carried", carried(common));
        Dataset<Row> everywhere = carried.filter("common is null").groupBy(KEY).agg(collect_list("mark").as("everywhere"));
        Dataset<Row> own = folder.kept("own", OwnPassages.of(carried.filter("common = outlet").select(KEY, "mark", "witnesses", "families"), texts, families));
        Dataset<Row> noEvidence = carried.filter("common is null or common = outlet").select(KEY, "mark").distinct();
        Dataset<Row> reports = folder.kept("affected", noEvidence.select(KEY).distinct());
        Dataset<Row> again = Ranking.of(seen.join(reports, new String[] {KEY}, "left_semi").join(noEvidence, new String[] {KEY, "mark"}, "left_anti")
                .select("mark", KEY, "words", "size", "carriers"), tasks).select(KEY, "other", "place");
        Dataset<Row> owners = own.select(col(KEY).as("other"));
        Dataset<Row> others = compared.join(reports, new String[] {KEY}, "left_anti");
        Dataset<Row> pairs = again.union(others.join(owners, new String[] {"other"}, "left_semi").select(KEY, "other", "place"));
        Dataset<Row> judged = Comparing.judged(pairs, texts, own, everywhere);
        return judged.union(others.join(owners, new String[] {"other"}, "left_anti").selectExpr(judged.columns()));
    }

    /** Who carries marks that are common: {@code key, outlet, mark, common, witnesses, families}. Of each bucket the first report is in its summary alone. */
    private Dataset<Row> carried(Dataset<Row> common) {
        Dataset<Row> firsts = seen.filter(col(KEY).equalTo(0)).select("mark", "carriers")
                .flatMap((FlatMapFunction<Row, Row>) CopyJoin::first, Encoders.row(StructType.fromDDL("mark int, key int")));
        return seen.filter(col(KEY).gt(0)).select("mark", KEY).union(firsts).join(common.withColumnRenamed("outlet", "common"), "mark")
                .join(texts.select(KEY, "outlet"), KEY).select(KEY, "outlet", "mark", "common", "witnesses", "families");
    }

    private static Iterator<Row> first(Row bucket) {
        List<Row> first = new ArrayList<>();
        CarrierList.read(bucket.getAs(1), (key, _) -> {
            if (first.isEmpty()) {
                first.add(RowFactory.create(bucket.getInt(0), key));
            }
        });
        return first.iterator();
    }

    private Dataset<Row> named(Dataset<Row> pairs) {
        Dataset<Row> ids = texts.select(col(KEY), col("article"));
        return pairs.join(ids, KEY).drop(KEY).join(ids.withColumnsRenamed(Map.of(KEY, "other", "article", "other_article")), "other")
                .select(col("article"), col("other_article").as("other"), col("kind"), col("share"), col("other_share"), col("shared"));
    }
}
