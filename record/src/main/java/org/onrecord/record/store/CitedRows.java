package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;
import org.onrecord.record.Cited;

/** Some statements of many reports, by their ids, without reading the reports. */
final class CitedRows {

    /** Ids in one query: databases take some thousands, and longer lists are no faster. */
    static final int CHUNK = 500;

    private final Handle handle;

    CitedRows(Handle handle) {
        this.handle = handle;
    }

    /** Those that there are, by their ids. */
    Map<String, Cited> of(Collection<String> ids) {
        Map<String, Cited> cited = new HashMap<>();
        List<String> all = List.copyOf(new HashSet<>(ids));
        for (int i = 0; i < all.size(); i += CHUNK) {
            List<String> chunk = all.subList(i, Math.min(all.size(), i + CHUNK));
            DamagedRow.whole(() -> some(chunk)).forEach(one -> cited.put(one.statement().id(), one));
        }
        return cited;
    }

    private record Placed(long statement, long article) { }

    private List<Cited> some(List<String> ids) {
        List<Placed> placed = handle.createQuery("select statement, article from statements where id" + Keys.IN).bindList(Keys.NAME, Keys.padded(ids))
                .map((row, _) -> new Placed(row.getLong(1), row.getLong(2))).list();
        StatementReader statements = new StatementReader(handle, placed.stream().map(Placed::statement).toList());
        Set<Long> articles = new HashSet<>(placed.stream().map(Placed::article).toList());
        List<Cited> cited = new ArrayList<>();
        handle.createQuery("select article, id, source, headline, outlet, published, language, not exists (select 1 from articles later"
                + " where later.source = articles.source and later.version > articles.version) as latest from articles where article" + Keys.IN).bindList(Keys.NAME, Keys.of(articles))
                .map((row, _) -> cited.addAll(cited(row, statements.of(row.getLong("article"))))).list();
        return cited;
    }

    private static List<Cited> cited(ResultSet row, List<Statement> statements) throws SQLException {
        Publication publication = new Publication(row.getString("source"), Optional.ofNullable(row.getString("headline")),
                Optional.ofNullable(row.getString("outlet")), List.of(), List.of(), Optional.ofNullable(row.getString("published")), row.getString("language"));
        String article = row.getString("id");
        boolean latest = row.getBoolean("latest");
        return statements.stream().map(statement -> new Cited(statement, article, publication, latest)).toList();
    }
}
