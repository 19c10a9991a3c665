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
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Recorded;
import org.onrecord.record.Entry;

/** Reports from their rows, some at a time, so that memory stays bounded however long the record is. */
final class ReportRows {

    /** Articles read with one query a table. */
    private static final int CHUNK = 64;

    private final Handle handle;

    /** The column by which they are put, and which the chunks cut into ranges. */
    private final String order;

    private ReportRows(Handle handle, String order) {
        this.handle = handle;
        this.order = order;
    }

    /** In the order in which they came. */
    static ReportRows inOrder(Handle handle) {
        return new ReportRows(handle, "article");
    }

    /** In the order in which they were changed last. */
    static ReportRows byChange(Handle handle) {
        return new ReportRows(handle, "touched");
    }

    /** The report with this id. */
    static Optional<Report> one(Handle handle, String id) {
        return handle.createQuery("select article from articles where id = ?").bind(0, id).mapTo(Long.class).findOne().map(key -> one(handle, key).report());
    }

    /** The report with this key. */
    static Recorded one(Handle handle, long key) {
        return DamagedRow.whole(() -> one(new Range(handle, "article", key, key)));
    }

    private static Recorded one(Range range) {
        Row row = range.query("select articles.*, true as latest from articles where %s between ? and ?").map((found, _) -> Row.of(found)).one();
        return new Chunk(range).recorded(row);
    }

    /** A report with its place in the record. */
    record Placed(long touched, Kept kept) { }

    /** @param number of the order's column */
    void after(long number, Consumer<Placed> consumer) {
        List<Row> rows = chunk(number);
        while (!rows.isEmpty()) {
            placed(rows).forEach(consumer);
            rows = chunk(number(rows.getLast()));
        }
    }

    /** The next ones; empty: there are no more. @param number of the order's column */
    List<Placed> next(long number) {
        List<Row> rows = chunk(number);
        return rows.isEmpty() ? List.of() : placed(rows);
    }

    private List<Placed> placed(List<Row> rows) {
        return DamagedRow.whole(() -> {
            Chunk chunk = new Chunk(new Range(handle, order, number(rows.getFirst()), number(rows.getLast())));
            return rows.stream().map(row -> new Placed(row.touched(), new Kept(chunk.recorded(row), row.version(), row.isLatest(), row.run()))).toList();
        });
    }

    private long number(Row row) {
        return order.equals("touched") ? row.touched() : row.key();
    }

    private List<Row> chunk(long after) {
        return DamagedRow.whole(() -> handle.createQuery("select articles.*, not exists (select 1 from articles later where later.source = articles.source"
                + " and later.version > articles.version) as latest from articles where " + order + " > ? order by " + order + " limit " + CHUNK)
                .bind(0, after).map((row, _) -> Row.of(row)).list());
    }

    /** A row of articles; publication and page still lack what other tables hold. */
    private record Row(long key, long touched, int version, boolean isLatest, long run, int statements, String id, Text text, Publication publication, Page page) {

        static Row of(ResultSet row) throws SQLException {
            Publication publication = new Publication(row.getString("source"), known(row, "headline"), known(row, "outlet"), List.of(), List.of(),
                    known(row, "published"), row.getString("language"));
            Page page = new Page(known(row, "address"), known(row, "canonical"), known(row, "section"), known(row, "changed"), known(row, "charset"),
                    Map.of(), Parts.alignment(row.getString("alignment")));
            return new Row(row.getLong("article"), row.getLong("touched"), row.getInt("version"), row.getBoolean("latest"), row.getLong("run"),
                    row.getInt("statement_count"), row.getString("id"), Text.of(row.getString("text")), publication, page);
        }

        private static Optional<String> known(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getString(column));
        }
    }

    /** The other tables' rows of some articles that follow each other. */
    private record Chunk(Grouped<Named> people, Grouped<Part> parts, Grouped<Named> origins, Grouped<String> asRead, StatementReader statements) {

        record Named(String kind, String name) { }

        record Part(int mark, String kind, CharSpan span) { }

        Chunk(Range range) {
            this(Grouped.of(range, "article_people", "article, role, place", row -> new Named(row.getString("role"), row.getString("name"))),
                    Grouped.of(range, "article_parts", "article, mark, place", row ->
                            new Part(row.getInt("mark"), row.getString("kind"), new CharSpan(row.getInt("span_start"), row.getInt("span_end")))),
                    Grouped.of(range, "article_origins", "article, field", row -> new Named(row.getString("field"), row.getString("found_in"))),
                    Grouped.of(range, "as_read", "article", row -> row.getString("statements")), new StatementReader(range));
        }

        Recorded recorded(Row row) {
            Optional<List<Statement>> read = asRead.of(row.key()).stream().findFirst().map(json -> new Snapshots().statements(json));
            return new Recorded(report(row), statements.hasOtherSpeakers(row.key()) && read.isEmpty()
                    ? Optional.of(statements.withSpeakersAsRead(row.key())) : read);
        }

        private Report report(Row row) {
            Publication bare = row.publication();
            Publication publication = new Publication(bare.source(), bare.headline(), bare.outlet(), names(row.key(), ArticleRows.BYLINE),
                    names(row.key(), ArticleRows.CREDIT), bare.published(), bare.language());
            Page page = row.page();
            Map<String, String> from = origins.of(row.key()).stream().collect(Collectors.toMap(Named::kind, Named::name));
            Article article = new Article(row.id(), publication, row.text(), marks(row.key()), furniture(row.key()),
                    new Page(page.address(), page.canonical(), page.section(), page.changed(), page.charset(), from, page.alignment()));
            if (!Article.of(publication, row.text(), List.of(), List.of()).id().equals(row.id())) {
                throw DamagedRow.text(publication.source());
            }
            List<Statement> said = statements.of(row.key());
            if (said.size() != row.statements()) {
                throw DamagedRow.lost(publication.source(), row.statements(), said.size());
            }
            said.forEach(statement -> DamagedRow.requireWords(publication.source(), row.text(), statement));
            return new Report(article, said);
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
