package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry;

/** Reports from their rows, some at a time, so that memory stays bounded however long the record is. */
final class ReportRows {

    /** Articles read with one query a table. */
    private static final int CHUNK = 64;

    private final Handle handle;

    ReportRows(Handle handle) {
        this.handle = handle;
    }

    void forEach(Consumer<Report> consumer) {
        List<Row> rows = after(0);
        while (!rows.isEmpty()) {
            Chunk chunk = new Chunk(handle, rows.getFirst().key(), rows.getLast().key());
            rows.forEach(row -> consumer.accept(chunk.report(row)));
            rows = after(rows.getLast().key());
        }
    }

    private List<Row> after(long key) {
        return handle.createQuery("select * from articles where article > ? order by article limit " + CHUNK).bind(0, key)
                .map((row, _) -> Row.of(row)).list();
    }

    /** A row of articles; publication and page still lack what other tables hold. */
    private record Row(long key, String id, Text text, Publication publication, Page page) {

        static Row of(ResultSet row) throws SQLException {
            Publication publication = new Publication(row.getString("source"), known(row, "headline"), known(row, "outlet"), List.of(), List.of(),
                    known(row, "published"), row.getString("language"));
            Page page = new Page(known(row, "address"), known(row, "canonical"), known(row, "section"), known(row, "changed"), known(row, "charset"),
                    Map.of(), Parts.alignment(row.getString("alignment")));
            return new Row(row.getLong("article"), row.getString("id"), Text.of(row.getString("text")), publication, page);
        }

        private static Optional<String> known(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getString(column));
        }
    }

    /** The other tables' rows of some articles that follow each other. */
    private record Chunk(Grouped<Named> people, Grouped<Part> parts, Grouped<Named> origins, StatementReader statements) {

        record Named(String kind, String name) { }

        record Part(int mark, String kind, CharSpan span) { }

        Chunk(Handle handle, long first, long last) {
            this(Grouped.of(handle, "article_people", "article, role, place", first, last, row -> new Named(row.getString("role"), row.getString("name"))),
                    Grouped.of(handle, "article_parts", "article, mark, place", first, last, row ->
                            new Part(row.getInt("mark"), row.getString("kind"), new CharSpan(row.getInt("span_start"), row.getInt("span_end")))),
                    Grouped.of(handle, "article_origins", "article, field", first, last, row -> new Named(row.getString("field"), row.getString("found_in"))),
                    new StatementReader(handle, first, last));
        }

        Report report(Row row) {
            Publication bare = row.publication();
            Publication publication = new Publication(bare.source(), bare.headline(), bare.outlet(), names(row.key(), ArticleRows.BYLINE),
                    names(row.key(), ArticleRows.CREDIT), bare.published(), bare.language());
            Page page = row.page();
            Map<String, String> from = origins.of(row.key()).stream().collect(Collectors.toMap(Named::kind, Named::name));
            Article article = new Article(row.id(), publication, row.text(), marks(row.key()), furniture(row.key()),
                    new Page(page.address(), page.canonical(), page.section(), page.changed(), page.charset(), from, page.alignment()));
            return new Report(article, statements.of(row.key()));
        }

        private List<String> names(long article, String role) {
            return people.of(article).stream().filter(person -> person.kind().equals(role)).map(Named::name).toList();
        }

        private List<CharSpan> furniture(long article) {
            return parts.of(article).stream().filter(part -> part.mark() == ArticleRows.FURNITURE).map(Part::span).toList();
        }

        private List<Mark> marks(long article) {
            List<Mark> marks = new ArrayList<>();
            List<CharSpan> spans = new ArrayList<>();
            List<Part> marked = parts.of(article).stream().filter(part -> part.mark() != ArticleRows.FURNITURE).toList();
            for (int i = 0; i < marked.size(); i++) {
                spans.add(marked.get(i).span());
                if (i + 1 == marked.size() || marked.get(i + 1).mark() != marked.get(i).mark()) {
                    marks.add(new Mark(Parts.constant(Mark.Kind.class, marked.get(i).kind()), spans));
                    spans = new ArrayList<>();
                }
            }
            return marks;
        }
    }
}
