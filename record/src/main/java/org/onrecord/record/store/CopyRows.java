package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.domain.Reprint;
import org.onrecord.record.store.Surroundings.Copies;
import org.onrecord.record.store.Surroundings.Shared;

/** Which reports have their text from each other, around one of them. */
final class CopyRows {

    private static final String TITLE = "articles.id, articles.source, articles.headline, articles.outlet, articles.published";

    private final Handle handle;
    private final int most;

    CopyRows(Handle handle, int most) {
        this.handle = handle;
        this.most = most;
    }

    private record Place(long origin, Optional<Long> parent) { }

    /** Empty: it was not compared. @param key of a report */
    Optional<Copies> of(long key) {
        return handle.createQuery("select origin, parent from origin_texts where article = ?").bind(0, key)
                .map((row, _) -> new Place(row.getLong(1), Optional.ofNullable(row.getObject(2) == null ? null : row.getLong(2)))).findOne().map(place -> copies(key, place));
    }

    private Copies copies(long key, Place place) {
        Optional<Shared> from = place.parent().flatMap(parent -> links(key, "beside.article = :beside", parent).findFirst());
        Optional<Title> origin = place.origin() == key ? Optional.empty() : titles("articles.article = :origin", key, place).stream().findFirst();
        List<Title> others = titles("origin_texts.origin = :origin and articles.article not in (:key, :origin, :parent)", key, place);
        int reports = handle.createQuery("select count(*) from origin_texts where origin = ?").bind(0, place.origin()).mapTo(Integer.class).one();
        List<Shared> beside = links(key, "beside.origin <> :beside", place.origin()).toList();
        return new Copies(from, origin, others, reports, beside);
    }

    private List<Title> titles(String which, long key, Place place) {
        return handle.createQuery("select " + TITLE + " from origin_texts join articles on articles.article = origin_texts.article where " + which
                + " order by articles.article limit " + most).bind("key", key).bind("origin", place.origin()).bind("parent", place.parent().orElse(place.origin()))
                .map((row, _) -> title(row)).list();
    }

    /** What it shares with some others, the most first. @param which what must hold of the report beside it */
    private Stream<Shared> links(long key, String which, long beside) {
        return Stream.concat(links("report", "other", which, key, beside), links("other", "report", which, key, beside))
                .sorted(Comparator.comparingDouble(Shared::share).reversed()).limit(most);
    }

    /** Each pair stands once, and either may be its report. */
    private Stream<Shared> links(String own, String others, String which, long key, long beside) {
        String share = own.equals("report") ? "share, other_share" : "other_share, share";
        return handle.createQuery("select " + TITLE + ", origin_links.kind, " + share + " from origin_links join origin_texts beside on beside.article = origin_links." + others
                + " join articles on articles.article = beside.article where origin_links." + own + " = :key and " + which + " order by 7 desc, articles.article limit " + most)
                .bind("key", key).bind("beside", beside)
                .map((row, _) -> new Shared(title(row), Parts.constant(Reprint.Kind.class, row.getString(6)), row.getDouble(7), row.getDouble(8))).list().stream();
    }

    private static Title title(ResultSet row) throws SQLException {
        return new Title(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3)), Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)), List.of());
    }
}
