package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;

/** Reports without their statements: reading those takes several times as long. */
final class ArrivalRows {

    private static final String COLUMNS = "select article, touched, id, source, headline, outlet, published, language, text, not exists (select 1 from articles later"
            + " where later.source = articles.source and later.version > articles.version) as latest from articles where ";

    private final Handle handle;

    ArrivalRows(Handle handle) {
        this.handle = handle;
    }

    /** The next ones after a change, in the order of their changes. */
    List<Arrival> after(long change, int most) {
        return arrivals(handle.createQuery(COLUMNS + "touched > ? order by touched limit " + most).bind(0, change));
    }

    List<Arrival> of(Collection<Long> keys) {
        return keys.isEmpty() ? List.of() : arrivals(Unparsed.query(handle, COLUMNS + "article" + Keys.in(keys) + "order by article"));
    }

    private record Part(int mark, String kind, CharSpan span) { }

    private record Row(long key, long change, boolean isLatest, String id, Publication publication, Text text) { }

    private List<Arrival> arrivals(Query query) {
        return DamagedRow.whole(() -> {
            List<Row> rows = query.map((row, _) -> row(row)).list();
            String which = Keys.in(rows.stream().map(Row::key).toList());
            Grouped<String> credits = Grouped.of(Unparsed.query(handle, "select article, name from article_people where role = 'credit' and article" + which
                    + "order by article, place"), row -> row.getString("name"));
            Grouped<Part> parts = Grouped.of(Unparsed.query(handle, "select * from article_parts where article" + which + "order by article, mark, place"),
                    row -> new Part(row.getInt("mark"), row.getString("kind"), new CharSpan(row.getInt("span_start"), row.getInt("span_end"))));
            return rows.stream().map(row -> arrival(row, credits.of(row.key()), parts.of(row.key()))).toList();
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        Publication publication = new Publication(row.getString("source"), Optional.ofNullable(row.getString("headline")),
                Optional.ofNullable(row.getString("outlet")), List.of(), List.of(), Optional.ofNullable(row.getString("published")), row.getString("language"));
        return new Row(row.getLong("article"), row.getLong("touched"), row.getBoolean("latest"), row.getString("id"), publication, Text.of(row.getString("text")));
    }

    private static Arrival arrival(Row row, List<String> credits, List<Part> parts) {
        Publication bare = row.publication();
        Publication publication = new Publication(bare.source(), bare.headline(), bare.outlet(), List.of(), credits, bare.published(), bare.language());
        Map<Integer, List<Part>> marked = new TreeMap<>();
        parts.forEach(part -> marked.computeIfAbsent(part.mark(), _ -> new ArrayList<>()).add(part));
        List<CharSpan> furniture = marked.getOrDefault(ArticleRows.FURNITURE, List.of()).stream().map(Part::span).toList();
        marked.remove(ArticleRows.FURNITURE);
        List<Mark> marks = marked.values().stream()
                .map(spans -> new Mark(Parts.constant(Mark.Kind.class, spans.getFirst().kind()), spans.stream().map(Part::span).toList())).toList();
        Article article = Article.of(publication, row.text(), marks, furniture);
        if (!article.id().equals(row.id())) {
            throw DamagedRow.text(publication.source());
        }
        return new Arrival(row.change(), row.key(), row.isLatest(), article);
    }
}
