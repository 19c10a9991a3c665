package org.onrecord.spark.join;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.domain.Article;

/** A folder as stage read leaves it, as far as joins look at it. */
final class ReadFolder {

    private static final String ARTICLES = "article string, source string, outlet string, text string, furniture array<struct<start: int, end: int>>, "
            + "marks array<struct<kind: string, spans: array<struct<start: int, end: int>>>>, split int, entry bigint";

    private final Path folder;
    private final List<Row> articles = new ArrayList<>();

    ReadFolder(Path folder) {
        this.folder = folder;
    }

    /** One more report, in the order in which they were read: seven to a split. */
    ReadFolder report(String source, String outlet, String text) {
        int place = articles.size();
        articles.add(RowFactory.create(Article.of(source, text).id(), source, outlet.isEmpty() ? null : outlet, text, List.of(), List.of(), place / 7, (long) place % 7));
        return this;
    }

    /** @return the folder, whole */
    String written() throws IOException {
        Local.spark().createDataFrame(articles, StructType.fromDDL(ARTICLES)).write().parquet(folder.resolve("articles").toString());
        Files.writeString(folder.resolve("_onrecord.json"), "{\"tables\": 1}");
        Files.writeString(folder.resolve("_SUCCESS"), "");
        return folder.toString();
    }
}
