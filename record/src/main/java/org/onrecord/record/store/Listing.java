package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.record.KeptStory;
import org.onrecord.record.ListedReport;
import org.onrecord.record.Totals;

/** Reports and stories page by page: a page takes as long of a record of a million statements as of a small one. */
public final class Listing {

    private final Database database;

    Listing(Database database) {
        this.database = database;
    }

    /**
     * Where in a list a page ends.
     *
     * @param published of the last report; empty: it has no date, or the list is by arrival
     * @param article   its key
     */
    public record Place(Optional<String> published, long article) {

        private static final Pattern WRITTEN = Pattern.compile("(?:([0-9TXZ:.+~?%/-]{4,64})_)?(\\d{1,18})");

        /** As it may stand in an address. */
        public String written() {
            return published.map(date -> date + "_").orElse("") + article;
        }

        /** Empty: no place is written so. */
        public static Optional<Place> read(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches() ? Optional.of(new Place(Optional.ofNullable(parts.group(1)), Long.parseLong(parts.group(2)))) : Optional.empty();
        }
    }

    /** Some of a list. @param next where they end; empty: there are no more */
    public record Some<T>(List<T> rows, Optional<Place> next) {

        public Some {
            rows = List.copyOf(rows);
        }
    }

    private static final String COLUMNS = "select article, id, source, headline, case when headline is null then substr(text, 1, 400) else '' end as opening, outlet, published,"
            + " version, started, statement_count from articles join runs on runs.run = articles.came where ";

    private static final String LATEST = " and not exists (select 1 from articles later where later.source = articles.source and later.version > articles.version)";

    /** Present texts, those published last first; those of which the date is not known after all others, the ones that came last first. */
    public Some<ListedReport> published(Optional<Place> after, int most) throws RecordFault {
        return database.read(handle -> {
            List<ListedReport> rows = dated(handle, after, most + 1);
            if (rows.size() <= most) {
                Optional<Place> undated = after.filter(place -> place.published().isEmpty());
                Query query = handle.createQuery(COLUMNS + "published is null and article < :article" + LATEST + " order by article desc limit " + (most + 1 - rows.size()))
                        .bind("article", undated.map(Place::article).orElse(Long.MAX_VALUE));
                rows = Stream.concat(rows.stream(), query.map((row, _) -> row(row)).list().stream()).toList();
            }
            return some(rows, most, report -> new Place(report.title().published(), report.key()));
        });
    }

    private static List<ListedReport> dated(Handle handle, Optional<Place> after, int most) {
        if (after.isPresent() && after.get().published().isEmpty()) {
            return List.of();
        }
        String where = after.isPresent() ? "published is not null and (published, article) < (:published, :article)" : "published is not null";
        Query query = handle.createQuery(COLUMNS + where + LATEST + " order by published desc, article desc limit " + most);
        after.ifPresent(place -> query.bind("published", place.published().orElseThrow()).bind("article", place.article()));
        return query.map((row, _) -> row(row)).list();
    }

    /** All texts, those that came last first. */
    public Some<ListedReport> arrived(Optional<Place> after, int most) throws RecordFault {
        return database.read(handle -> some(handle.createQuery(COLUMNS + "article < ? order by article desc limit " + (most + 1))
                .bind(0, after.map(Place::article).orElse(Long.MAX_VALUE)).map((row, _) -> row(row)).list(), most, report -> new Place(Optional.empty(), report.key())));
    }

    private static Some<ListedReport> some(List<ListedReport> rows, int most, Function<ListedReport, Place> place) {
        return rows.size() <= most ? new Some<>(rows, Optional.empty()) : new Some<>(rows.subList(0, most), Optional.of(place.apply(rows.get(most - 1))));
    }

    private static ListedReport row(ResultSet row) throws SQLException {
        ListedReport.Title title = new ListedReport.Title(Optional.ofNullable(row.getString("headline")), row.getString("opening"), Optional.ofNullable(row.getString("outlet")),
                Optional.ofNullable(row.getString("published")));
        return new ListedReport(row.getLong("article"), row.getString("id"), row.getString("source"), title, row.getInt("version"), Instant.parse(row.getString("started")),
                row.getInt("statement_count"));
    }

    /** The stories of two reports and more, by the day on which the last of their reports was published. */
    public Some<KeptStory> stories(Optional<Place> after, int most) throws RecordFault {
        return database.read(handle -> new StoryPages(handle).after(after, most));
    }

    /** Counted at once: what takes longest is asked for seldom, not for each page. */
    public Totals totals() throws RecordFault {
        return database.read(handle -> handle.createQuery("select (select count(*) from articles), (select count(*) from statements), (select count(*) from speakers where same_as is null),"
                + " (select count(*) from claims), (select count(*) from claims where contested > 0), (select min(published) from articles), (select max(published) from articles)")
                .map((row, _) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), Optional.ofNullable(row.getString(6)),
                        Optional.ofNullable(row.getString(7)))).one());
    }
}
