package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.claim.pair.KeyWords;

/** What contents are brought together by: their rarest words, one by one and two by two. */
final class WordMarks {

    /** Of a content, 15 pairs of them; the record looks for as many words. */
    private static final int WORDS = 6;

    /** Words that more contents have are no mark by themselves, as the record does not look for them; in pairs they are. */
    private static final int COMMONEST = 1_000;

    /** Of a content, at most: only the number of tasks depends on it. */
    static final int MARKS = WORDS + WORDS * (WORDS - 1) / 2;

    private WordMarks() { }

    /** For {@link Buckets}. @param contents with {@code key} and the columns of {@link Propositions#SAID} */
    static Dataset<Row> signatures(Dataset<Row> contents) {
        Dataset<Row> words = contents.flatMap((FlatMapFunction<Row, Row>) row -> {
            int key = row.getAs("key");
            return KeyWords.of(Propositions.of(row)).stream().map(String::hashCode).distinct().map(word -> RowFactory.create(key, word)).iterator();
        }, Encoders.row(StructType.fromDDL("key int, word int")));
        Dataset<Row> shared = words.groupBy("word").agg(count(lit(1)).as("contents")).filter(col("contents").gt(1));
        return words.join(shared, "word").groupBy("key").agg(slice(sort_array(collect_list(struct("contents", "word"))), 1, WORDS).as("rarest"))
                .map((MapFunction<Row, Row>) row -> RowFactory.create(row.getInt(0), 1, Numbers.of(marks(row.getList(1)))),
                        Encoders.row(StructType.fromDDL(Buckets.SIGNATURES)));
    }

    /** @param rarest words with the number of contents that have them */
    private static int[] marks(List<Row> rarest) {
        Set<Integer> marks = new LinkedHashSet<>();
        for (int i = 0; i < rarest.size(); i++) {
            int word = rarest.get(i).getInt(1);
            if (rarest.get(i).getLong(0) <= COMMONEST) {
                marks.add(word);
            }
            for (int j = 0; j < i; j++) {
                int other = rarest.get(j).getInt(1);
                marks.add(31 * (31 * Math.min(word, other) + Math.max(word, other)) + 1);
            }
        }
        return marks.stream().mapToInt(Integer::intValue).toArray();
    }
}
