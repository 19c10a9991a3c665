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

    private static final String ARTICLES = "article string, source string, outlet string, published string, language string, text string, furniture array<struct<start: int, end: int>>, "
            + "marks array<struct<kind: string, spans: array<struct<start: int, end: int>>>>, split int, entry bigint";

    private static final String SPEAKERS = "statement string, article string, place int, speaker string, name string, type string, wikidata string";

    private static final String STATEMENTS = "statement string, article string, act string, source struct<text: string>, cue struct<text: string>, content struct<text: string>";

    private final Path folder;
    private final List<Row> articles = new ArrayList<>();
    private final List<Row> speakers = new ArrayList<>();
    private final List<Row> statements = new ArrayList<>();

    ReadFolder(Path folder) {
        this.folder = folder;
    }

    /** One more report, in the order in which they were read: seven to a split. */
    ReadFolder report(String source, String outlet, String text) {
        int place = articles.size();
        articles.add(RowFactory.create(Article.of(source, text).id(), source, outlet.isEmpty() ? null : outlet, "2031-05-02", "en", text, List.of(), List.of(), place / 7, (long) place % 7));
        return this;
    }

    /** A person who speaks in a report. @param report its place among them */
    ReadFolder speaker(int report, String statement, int place, String id, String name) {
        speakers.add(RowFactory.create(statement, articles.get(report).getString(0), place, id, name, "person", null));
        return this;
    }

    /** What somebody says in a report. @param report its place among them */
    ReadFolder statement(int report, String id, String cue, String content) {
        statements.add(RowFactory.create(id, articles.get(report).getString(0), "assert", null, RowFactory.create(cue), RowFactory.create(content)));
        return this;
    }

    /** @return the folder, whole */
    String written() throws IOException {
        Local.spark().createDataFrame(articles, StructType.fromDDL(ARTICLES)).write().parquet(folder.resolve("articles").toString());
        Local.spark().createDataFrame(speakers, StructType.fromDDL(SPEAKERS)).write().parquet(folder.resolve("speakers").toString());
        Local.spark().createDataFrame(statements, StructType.fromDDL(STATEMENTS)).write().parquet(folder.resolve("statements").toString());
        Files.writeString(folder.resolve("_onrecord.json"), "{\"tables\": 1}");
        Files.writeString(folder.resolve("_SUCCESS"), "");
        return folder.toString();
    }
}
