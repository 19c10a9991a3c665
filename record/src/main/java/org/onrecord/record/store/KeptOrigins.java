package org.onrecord.record.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Reprint;
import org.onrecord.record.correction.Answer;

/**
 * Which reports of a record have their text from which, as it was found out last. Made of the record alone, it may lag behind it, and knows how far it
 * goes: whoever asks brings it up before.
 */
public final class KeptOrigins {

    private final Database database;

    KeptOrigins(Database database) {
        this.database = database;
    }

    /**
     * How origins were made.
     *
     * @param upTo    the transaction up to which they go
     * @param reached the last change in it that is in them
     * @param method  what made them
     */
    public record Made(Point upTo, long reached, String method) {

        public Made {
            Objects.requireNonNull(upTo, "upTo is null");
            Objects.requireNonNull(method, "method is null");
        }
    }

    /** Empty: they were never made, or forgotten. */
    public Optional<Made> made() throws RecordFault {
        return database.read(KeptOrigins::made);
    }

    private static Optional<Made> made(Handle handle) {
        return handle.createQuery("select change, token, reached, method from origins_made").map((row, _) ->
                new Made(new Point(row.getLong(1), row.getString(2)), row.getLong(3), row.getString(4))).findOne();
    }

    /** Forgets all origins. */
    public void forget() throws RecordFault {
        database.write(handle -> {
            for (Table table : List.of(Table.ORIGIN_MARKS, Table.ORIGIN_LINKS, Table.ORIGIN_TEXTS, Table.ORIGINS_MADE)) {
                handle.execute("delete from " + table);
            }
            return null;
        });
    }

    /**
     * Brings origins on: all that is done is kept, or nothing.
     *
     * @param from how they were made before; where they are otherwise by now, as somebody else brought them on, nothing is done
     * @param work gives up to where they go then; empty: nothing was done
     * @return how they are made now
     */
    public Optional<Made> follow(Optional<Made> from, Function<OriginDraft, Optional<Made>> work) throws RecordFault {
        return database.write(handle -> {
            Optional<Made> now = made(handle);
            if (!now.equals(from)) {
                return now;
            }
            Optional<Made> to = work.apply(new OriginDraft(handle));
            to.ifPresent(made -> {
                handle.execute("delete from origins_made");
                handle.execute(Table.ORIGINS_MADE.insert(), 1, made.upTo().change(), made.upTo().token(), made.reached(), made.method());
            });
            return to.isPresent() ? to : now;
        });
    }

    /** The key of the report that has an id, or alone has one with such a beginning of six characters or more; or of that with a source or address. */
    public Answer<Long> report(String given) throws RecordFault {
        return database.read(handle -> {
            References references = new References(handle);
            return switch (references.statement(given)) {
                case Answer.Done<References.Place>(References.Place place) -> Answer.done(place.article());
                case Answer.Refused<References.Place> _ -> references.report(given).map(References.Place::article);
            };
        });
    }

    /** What is known of reports, by key, without statements. */
    public List<Arrival> articles(Collection<Long> keys) throws RecordFault {
        return database.read(handle -> new OriginDraft(handle).articles(keys));
    }

    /** The same as far as their origin depends on it. */
    public List<OriginReport> reports(Collection<Long> keys) throws RecordFault {
        return database.read(handle -> new OriginDraft(handle).reports(keys));
    }

    /** Reports as they were compared. */
    public Map<Long, OriginText> texts(Collection<Long> keys) throws RecordFault {
        return database.read(handle -> new OriginDraft(handle).texts(keys));
    }

    /** What any of the reports shares with others, each pair once. */
    public List<Reprint> reprints(Collection<Long> keys) throws RecordFault {
        return database.read(handle -> new OriginDraft(handle).reprints(keys));
    }

    /** The origin of each report that was compared, by the report's id. */
    public Map<String, Long> origins(Collection<String> articles) throws RecordFault {
        return database.read(handle -> {
            Map<String, Long> origins = new HashMap<>();
            List<String> all = List.copyOf(articles);
            for (int i = 0; i < all.size(); i += 500) {
                List<String> some = all.subList(i, Math.min(all.size(), i + 500));
                handle.createQuery("select articles.id, origin from origin_texts join articles on articles.article = origin_texts.article where articles.id in (<ids>)")
                        .bindList("ids", some).map((row, _) -> origins.put(row.getString(1), row.getLong(2))).list();
            }
            return origins;
        });
    }

    /**
     * Reports that have statements of a claim.
     *
     * @param compared with others, @param origins of those that were compared
     */
    public record OfClaim(int reports, int compared, int origins) { }

    /** How many reports a claim has, and of how many origins. @param claim its id */
    public OfClaim ofClaim(String claim) throws RecordFault {
        return database.read(handle -> {
            ClaimPlaces places = ClaimPlaces.of(handle, claim);
            return handle.createQuery("select count(*), count(origin), count(distinct origin) from (select distinct article from " + places.rows() + ClaimPlaces.OF_CLAIM + ") told"
                    + " left join origin_texts on origin_texts.article = told.article").bind("claim", places.claim())
                    .map((row, _) -> new OfClaim(row.getInt(1), row.getInt(2), row.getInt(3))).one();
        });
    }

    /** The key of each report that was compared, with its origin's, which may be itself. @param articles ids */
    public Map<Long, Long> originsOf(Collection<String> articles) throws RecordFault {
        return articles.isEmpty() ? Map.of() : database.read(handle -> {
            Map<Long, Long> origins = new TreeMap<>();
            handle.createQuery("select origin_texts.article, origin from origin_texts join articles on articles.article = origin_texts.article where articles.id" + Keys.IN)
                    .bindList(Keys.NAME, Keys.padded(List.copyOf(articles))).map((row, _) -> origins.put(row.getLong(1), row.getLong(2))).list();
            return origins;
        });
    }

    /** Keys of the origins that most reports have their text from, with how many those are, itself among them; only those of two or more. */
    public Map<Long, Integer> largest(int skip, int most) throws RecordFault {
        return database.read(handle -> {
            Map<Long, Integer> largest = new LinkedHashMap<>();
            handle.createQuery("select origin, count(*) from origin_texts group by origin having count(*) > 1 order by count(*) desc, origin limit :most offset :skip")
                    .bind("most", most).bind("skip", skip).map((row, _) -> largest.put(row.getLong(1), row.getInt(2))).list();
            return largest;
        });
    }

    /** Keys of the reports that have their text from one, itself among them. */
    public List<Long> of(long origin) throws RecordFault {
        return database.read(handle -> handle.createQuery("select article from origin_texts where origin = ? order by article").bind(0, origin).mapTo(Long.class).list());
    }
}
