package org.onrecord.spark.join;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.domain.Article;

/** A folder as stage read leaves it, as far as joins look at it. */
final class ReadFolder {

    private static final String ARTICLES = "article string, source string, outlet string, published string, language string, text string, furniture array<struct<start: int, end: int>>, "
            + "marks array<struct<kind: string, spans: array<struct<start: int, end: int>>>>, split int, entry bigint, address string, canonical string, page string, credits array<string>";

    private static final String SPEAKERS = "statement string, article string, place int, speaker string, name string, type string, wikidata string";

    private static final String STATEMENTS = "statement string, article string, act string, source struct<text: string>, cue struct<text: string>, content struct<text: string>";

    private static final String SKIPPED = "source string, page string, split int, entry bigint";

    private final Path folder;
    private final int splitOf;
    private final int splitsOfInput;
    private final List<Object[]> articles = new ArrayList<>();
    private final List<Row> speakers = new ArrayList<>();
    private final List<Row> statements = new ArrayList<>();
    private final List<Row> skipped = new ArrayList<>();

    /** Seven reports a split, and all of one input. */
    ReadFolder(Path folder) {
        this(folder, 7, Integer.MAX_VALUE);
    }

    /** @param splitOf so many reports, @param splitsOfInput so many splits of each input given */
    ReadFolder(Path folder, int splitOf, int splitsOfInput) {
        this.folder = folder;
        this.splitOf = splitOf;
        this.splitsOfInput = splitsOfInput;
    }

    /** One more report, in the order in which they were read. */
    ReadFolder report(String source, String outlet, String text) {
        int place = articles.size() + skipped.size();
        articles.add(new Object[] {Article.of(source, text).id(), source, outlet.isEmpty() ? null : outlet, "2031-05-02", "en", text, List.of(), List.of(), place / splitOf, (long) place % splitOf,
            null, null, null, List.of()});
        return this;
    }

    /** The last report is published then. @param credits agencies that it names */
    ReadFolder published(String date, String... credits) {
        articles.getLast()[3] = date.isEmpty() ? null : date;
        articles.getLast()[13] = List.of(credits);
        return this;
    }

    /** The last report was a document of an archive. */
    ReadFolder of(String address, String page) {
        articles.getLast()[10] = address;
        articles.getLast()[12] = page;
        return this;
    }

    /** A document of an archive that gave no report. */
    ReadFolder skipped(String source, String page) {
        int place = articles.size() + skipped.size();
        skipped.add(RowFactory.create(source, page, place / splitOf, (long) place % splitOf));
        return this;
    }

    /** A person who speaks in a report. @param report its place among them */
    ReadFolder speaker(int report, String statement, int place, String id, String name) {
        speakers.add(RowFactory.create(statement, articles.get(report)[0], place, id, name, "person", null));
        return this;
    }

    /** Who has no name and speaks in a report. @param report its place among them */
    ReadFolder group(int report, String statement, String id, String name) {
        speakers.add(RowFactory.create(statement, articles.get(report)[0], 0, id, name, "group", null));
        return this;
    }

    /** What somebody says in a report. @param report its place among them */
    ReadFolder statement(int report, String id, String cue, String content) {
        statements.add(RowFactory.create(id, articles.get(report)[0], "assert", null, RowFactory.create(cue), RowFactory.create(content)));
        return this;
    }

    /** @return the folder, whole */
    String written() throws IOException {
        write("articles", articles.stream().map(RowFactory::create).toList(), ARTICLES);
        write("speakers", speakers, SPEAKERS);
        write("statements", statements, STATEMENTS);
        write("skipped", skipped, SKIPPED);
        String splits = new TreeSet<>(articles.stream().map(article -> (Integer) article[8]).toList()).stream()
                .map(split -> "{\"number\": %d, \"input\": %d, \"pieces\": []}".formatted(split, split / splitsOfInput)).collect(Collectors.joining(", "));
        Files.writeString(folder.resolve("_onrecord.json"), "{\"tables\": 1, \"program\": \"1.0\", \"splits\": [" + splits + "]}");
        Files.writeString(folder.resolve("_SUCCESS"), "");
        return folder.toString();
    }

    private void write(String table, List<Row> rows, String columns) {
        Local.spark().createDataFrame(rows, StructType.fromDDL(columns)).write().parquet(folder.resolve(table).toString());
    }
}
