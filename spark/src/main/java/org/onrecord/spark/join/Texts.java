package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.origin.match.Marks;
import org.onrecord.origin.text.FoldedText;
import org.onrecord.origin.text.Shingles;

/** Reports as they are compared: of each source its present text, in the order in which the record would have them. */
final class Texts {

    /** {@code text} is for {@link Shingles#ofBytes}. */
    static final String TEXTS = "key int, article string, outlet string, digest bigint, words int, distinct int, text binary";

    private static final String ORDER = "split int, entry bigint, key int";

    private Texts() { }

    /** @param articles the table of stage read, @param reports as {@link Reports} tells them */
    static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> reports) {
        Dataset<Row> keyed = articles.join(keys(reports), new String[] {"split", "entry"})
                .select(col("key"), col("article"), col("source"), coalesce(col("outlet"), lit("")).as("outlet"), col("text"),
                        col("furniture"), col("marks"));
        return keyed.map((MapFunction<Row, Row>) Texts::folded, Encoders.row(StructType.fromDDL(TEXTS)));
    }

    /** @return {@code split, entry, key} of present texts, numbered from 1 on in the order in which the record would have them */
    static Dataset<Row> keys(Dataset<Row> reports) {
        Dataset<Row> present = reports.filter("present").select("split", "entry").orderBy("split", "entry");
        JavaRDD<Row> numbered = present.javaRDD().zipWithIndex()
                .map(row -> RowFactory.create(row._1().getInt(0), row._1().getLong(1), Math.toIntExact(row._2() + 1)));
        return reports.sparkSession().createDataFrame(numbered, StructType.fromDDL(ORDER));
    }

    private static Row folded(Row row) {
        FoldedText text = FoldedText.of(article(row));
        return RowFactory.create(row.getInt(0), row.getString(1), row.getString(3), text.digest(), text.length(), text.shingles().distinct(), text.toBytes());
    }

    /** As far as its words depend on it. */
    private static Article article(Row row) {
        List<CharSpan> furniture = spans(row.getList(5)).toList();
        List<Mark> marks = row.<Row>getList(6).stream().flatMap(mark -> kind(mark.getString(0)).stream().map(kind -> new Mark(kind, spans(mark.getList(1)).toList()))).toList();
        return new Article(row.getString(1), Publication.of(row.getString(2)), Text.of(row.getString(4)), marks, furniture, Page.UNKNOWN);
    }

    /** Kinds of later versions make no difference to what is compared. */
    private static Optional<Mark.Kind> kind(String word) {
        return Arrays.stream(Mark.Kind.values()).filter(kind -> kind.name().equalsIgnoreCase(word)).findFirst();
    }

    private static Stream<CharSpan> spans(List<Row> spans) {
        return spans.stream().map(span -> new CharSpan(span.getInt(0), span.getInt(1)));
    }

    /** Reports of the same words: each but the first, with the first. Only the first is found by its marks, as in the record. */
    static Dataset<Row> twins(Dataset<Row> texts) {
        Dataset<Row> firsts = texts.groupBy("digest").agg(min("key").as("other"), count(lit(1)).as("reports"))
                .filter(col("reports").gt(1)).select("digest", "other");
        return texts.select("key", "digest", "distinct").join(firsts, "digest").filter(col("key").notEqual(col("other"))).select("key", "other", "distinct");
    }

    /** What reports are brought together by, for {@link Buckets}. */
    static Dataset<Row> signatures(Dataset<Row> texts) {
        return texts.select("key", "words", "text").map((MapFunction<Row, Row>) row -> RowFactory.create(row.getInt(0), row.getInt(1), Numbers.of(marks(row.getAs(2)))),
                Encoders.row(StructType.fromDDL(Buckets.SIGNATURES)));
    }

    private static int[] marks(byte[] text) {
        Shingles shingles = Shingles.ofBytes(text);
        return Arrays.stream(Marks.of(shingles)).map(place -> Marks.mark(shingles, place)).distinct().toArray();
    }
}
