package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;

import java.io.IOException;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reports that {@code import} takes of the tables, by its rule (export, SplitRepeats): of what one input given led to, a document whose bytes came under its
 * address in a split before is a repeat, and then a report whose text did. So no stage depends on how the input was cut. Import notices no repeats any more
 * after a million pages of archives in an input; here there is no such end.
 */
final class Reports {

    /** Columns that it looks at, of the table articles. */
    static final Set<String> COLUMNS = Set.of("article", "source", "address", "canonical", "page", "text", "split", "entry");

    /** Of the table skipped: a document that gave no report in one split was there all the same. */
    static final Set<String> SKIPPED = Set.of("page", "split");

    /** Bits of a digest. */
    private static final int DIGEST = 256;

    private Reports() { }

    /** @return {@code article, split, entry, present}, kept: each once, where it came first; present: no other text of its source came after it */
    static Dataset<Row> of(StageFolder folder) throws IOException {
        Dataset<Row> inputs = broadcast(folder.inputs());
        Dataset<Row> entries = folder.kept("entries", placed(folder.table("articles"), inputs, col("article"), col("source"), col("entry"), page(), said()));
        Dataset<Row> pages = entries.select("split", "input", "page").union(placed(folder.table("skipped"), inputs, page()));
        Dataset<Row> documents = folder.kept("documents", once(entries, pages, "page"));
        Dataset<Row> reports = once(documents, documents.select("split", "input", "said"), "said").groupBy("article").agg(min(struct("split", "entry")).as("at"), first("source").as("source"));
        Dataset<Row> last = reports.groupBy("source").agg(max("at").as("last"));
        return folder.kept("reports", reports.join(last, "source").select(col("article"), col("at.split"), col("at.entry"), col("at").equalTo(col("last")).as("present")));
    }

    private static Dataset<Row> placed(Dataset<Row> table, Dataset<Row> inputs, Column... more) {
        Column[] all = new Column[more.length + 2];
        all[0] = col("split");
        all[1] = coalesce(col("input"), lit(0)).as("input");
        System.arraycopy(more, 0, all, 2, more.length);
        return table.join(inputs, new String[] {"split"}, "left").select(all);
    }

    /** The digest of a document; after a space its name where several entries are of it. */
    private static Column page() {
        return substring_index(col("page"), " ", 1).as("page");
    }

    private static Column said() {
        return sha2(concat(coalesce(col("canonical"), col("address")), lit("\0"), col("text")).cast("binary"), DIGEST).as("said");
    }

    /** Without those that have what a split before had. No split has the same twice: what reads it tells that as a duplicate. */
    private static Dataset<Row> once(Dataset<Row> entries, Dataset<Row> all, String name) {
        Dataset<Row> several = all.filter(col(name).isNotNull()).groupBy("input", name).agg(min("split").as("first"), max("split").as("last"))
                .filter("first < last").select("input", name, "first");
        Dataset<Row> repeats = entries.join(several, new String[] {"input", name}).filter("split > first").select("split", "entry");
        return entries.join(repeats, new String[] {"split", "entry"}, "left_anti");
    }
}
