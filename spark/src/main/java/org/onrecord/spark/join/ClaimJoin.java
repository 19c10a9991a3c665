package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.SameWords;
import org.onrecord.domain.Sha256;
import org.onrecord.domain.Stance;

/** From statements to claims: statements of the same words are one content; contents that share rare words are scored; what hangs together is clustered. */
final class ClaimJoin {

    private static final String KEY = "key";

    /** Bytes of a digest: two of a billion contents agree by chance in one of 10^20 records. */
    private static final int DIGEST = 16;

    private final StageFolder folder;

    ClaimJoin(StageFolder folder) {
        this.folder = folder;
    }

    /** @return {@code statement, claim, side}; of what can be in no claim only the first is not null */
    Dataset<Row> claims() throws IOException {
        Dataset<Row> said = folder.kept("said", said());
        Dataset<Row> contents = folder.kept("contents", contents(said.filter("words is not null")));
        Dataset<Row> pairs = folder.kept("pairs", pairs(contents, Buckets.HOT));
        Dataset<Row> read = folder.kept("read", read(contents.join(pairs.select(KEY).union(pairs.select("other")).distinct(), KEY)));
        Dataset<Row> links = folder.kept("links", PairLinks.of(pairs, read));
        Dataset<Row> linked = folder.kept("linked", LinkedContents.of(folder::kept, links, LinkedContents.LARGEST));
        Dataset<Row> placed = ClaimClusters.of(linked, read, links)
                .union(ClaimClusters.alone(contents.join(linked, new String[] {KEY}, "left_anti")));
        Dataset<Row> claims = folder.kept("placed", placed.join(contents.select(KEY, "words"), KEY).select("words", "claim", "wording"));
        return said.filter("words is not null").join(claims, "words").map((MapFunction<Row, Row>) ClaimJoin::sided, Encoders.row(StructType.fromDDL("statement string, claim string, side string")))
                .union(said.filter("words is null").select(col("statement"), lit(null).cast("string"), lit(null).cast("string")));
    }

    /** Statements with {@code words}: the same for those that say the same in the same words, null for those that can be in no claim. */
    private Dataset<Row> said() throws IOException {
        Dataset<Row> said = Propositions.of(folder);
        return said.map((MapFunction<Row, Row>) row -> {
            Proposition proposition = Propositions.of(row);
            String words = PairScorer.shipped().isComparable(proposition) ? HexFormat.of().formatHex(Sha256.of(SameWords.key(proposition)), 0, DIGEST) : null;
            return before(words, row);
        }, Encoders.row(StructType.fromDDL("words string, " + Propositions.SAID)));
    }

    /** Of each content the statement of the least id, numbered in the order of these: in whatever order reports were read, a content's key is the same. */
    private static Dataset<Row> contents(Dataset<Row> said) {
        Column all = struct(List.of(said.columns()).stream().map(name -> col(name)).toArray(Column[]::new));
        Dataset<Row> least = said.groupBy("words").agg(min_by(all, col("statement")).as("least")).select("least.*").orderBy("statement");
        JavaRDD<Row> numbered = least.javaRDD().zipWithIndex().map(row -> before(Math.toIntExact(row._2() + 1), row._1()));
        return said.sparkSession().createDataFrame(numbered, StructType.fromDDL("key int, words string, " + Propositions.SAID));
    }

    /** Of each content those before it that share most and rarest words: as many at most as {@code Candidates.COMPARED}, of {@code Matcher.CARRIERS} a word. */
    static Dataset<Row> pairs(Dataset<Row> contents, int hot) {
        long marks = contents.count() * WordMarks.MARKS;
        Dataset<Row> seen = new Buckets(WordMarks.signatures(contents), hot, 0).seen(marks);
        return Ranking.of(seen, Buckets.tasks(contents.sparkSession(), marks)).select(KEY, "other");
    }

    private static Dataset<Row> read(Dataset<Row> contents) {
        return contents.map((MapFunction<Row, Row>) row -> before(Embedders.meaning(row.getAs("content")).direction(), row),
                Encoders.row(StructType.fromDDL("meaning binary, " + contents.schema().toDDL())));
    }

    private static Row before(Object value, Row row) {
        return RowFactory.create(Stream.concat(Stream.of(new Object[] {value}), IntStream.range(0, row.size()).mapToObj(row::get)).toArray());
    }

    /** By its own words, as the record has it where no statement speaks of another. */
    private static Row sided(Row row) {
        boolean isRead = row.<String>getAs("language").equals("en");
        Stance side = isRead ? ClaimClusters.SIDES.side(Propositions.of(row).statement(), row.getAs("wording")).stance() : Stance.UNCLEAR;
        return RowFactory.create(row.getAs("statement"), row.getAs("claim"), side.name().toLowerCase(Locale.ROOT));
    }
}
