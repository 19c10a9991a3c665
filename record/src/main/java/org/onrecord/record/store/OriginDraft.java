package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onrecord.domain.Reprint;

/** Origins while they are brought on: all of it is kept, or nothing. */
public final class OriginDraft {

    /** Keys of one query. */
    private static final int TOGETHER = 500;

    private final Handle handle;
    private final OriginMarks marks;

    OriginDraft(Handle handle) {
        this.handle = handle;
        this.marks = new OriginMarks(handle);
    }

    /** The next reports that were changed, in the order of their changes. */
    public List<Arrival> arrivals(long after, int most) {
        return new ArrivalRows(handle).after(after, most);
    }

    /** Reports by their keys; those that the record has not are left out. */
    public List<Arrival> articles(Collection<Long> keys) {
        return inParts(keys, some -> new ArrivalRows(handle).of(some));
    }

    /** The transaction in which a change was made. */
    public Point containing(long change) {
        return handle.createQuery("select change, token from changes where change >= ? order by change limit 1").bind(0, change)
                .map((row, _) -> new Point(row.getLong(1), row.getString(2))).one();
    }

    /** Reports as far as their origin depends on it. */
    public List<OriginReport> reports(Collection<Long> keys) {
        return inParts(keys, some -> {
            String which = Keys.in(some);
            Grouped<String> credits = Grouped.of(Unparsed.query(handle, "select article, name from article_people where role = 'credit' and article" + which
                    + "order by article, place"), row -> row.getString("name"));
            return Unparsed.query(handle, "select article, id, outlet, published from articles where article" + which + "order by article").map((row, _) ->
                    new OriginReport(row.getLong(1), row.getString(2), Optional.ofNullable(row.getString(3)), credits.of(row.getLong(1)), Optional.ofNullable(row.getString(4)))).list();
        });
    }

    /** Reports that were compared; others are left out. */
    public Map<Long, OriginText> texts(Collection<Long> keys) {
        Map<Long, OriginText> texts = new HashMap<>();
        inParts(keys, some -> Unparsed.query(handle, "select * from origin_texts where article" + Keys.in(some)).map((row, _) -> text(row)).list())
                .forEach(text -> texts.put(text.key(), text));
        return texts;
    }

    /** All that were compared and have the same words, the first one first. */
    public Map<Long, List<Long>> byDigest(Collection<Long> digests) {
        return inParts(digests, some -> Unparsed.query(handle, "select * from origin_texts where digest" + Keys.in(some) + "order by article").map((row, _) -> text(row)).list())
                .stream().collect(Collectors.groupingBy(OriginText::digest, Collectors.mapping(OriginText::key, Collectors.toList())));
    }

    private static OriginText text(ResultSet row) throws SQLException {
        return new OriginText(row.getLong("article"), row.getLong("digest"), row.getInt("words"), Optional.ofNullable(row.getString("outlet")),
                row.getLong("family"), Optional.ofNullable(row.getString("own")));
    }

    /** Keys of the reports that carry each mark, the smallest first, with those of reports that were taken out since. */
    public Map<Integer, long[]> carriers(Set<Integer> wanted) {
        return marks.carriers(wanted);
    }

    /** What any of the reports shares with others, each pair once. */
    public List<Reprint> reprints(Collection<Long> keys) {
        return OriginLinks.of(handle, keys, 0);
    }

    /** What is said of reports is forgotten. */
    public void takeOut(Collection<Long> keys) {
        inParts(keys, some -> {
            String which = Keys.in(some);
            handle.execute("delete from origin_links where report" + which + "or other" + which);
            handle.execute("update origin_texts set parent = null, origin = article where parent" + which + "or origin" + which);
            handle.execute("delete from origin_texts where article" + which);
            return List.of();
        });
    }

    /** @param marksOf by which reports are found from now on */
    public void put(Collection<OriginText> texts, Collection<Reprint> reprints, Map<Long, ? extends Collection<Integer>> marksOf) {
        Rows rows = new Rows(handle);
        texts.forEach(text -> rows.add(Table.ORIGIN_TEXTS, text.key(), text.digest(), text.words(), text.outlet().orElse(null), text.family(),
                text.own().orElse(null), null, text.key()));
        reprints.forEach(pair -> rows.add(Table.ORIGIN_LINKS, pair.report(), pair.other(), Parts.word(pair.kind()), pair.share(), pair.otherShare(), pair.shared()));
        rows.write();
        marks.add(marksOf);
    }

    /**
     * Puts what is known now in the place of what was.
     *
     * @param own  places of words by key
     * @param gone pairs that do not hold as they were
     * @param left what holds of them
     */
    public void replace(Map<Long, String> own, Collection<Reprint> gone, Collection<Reprint> left) {
        PreparedBatch places = handle.prepareBatch("update origin_texts set own = ? where article = ?");
        own.forEach((key, words) -> places.bind(0, words).bind(1, key).add());
        places.execute();
        PreparedBatch pairs = handle.prepareBatch("delete from origin_links where report = ? and other = ?");
        gone.forEach(pair -> pairs.bind(0, pair.report()).bind(1, pair.other()).add());
        pairs.execute();
        put(List.of(), left, Map.of());
    }

    /** Whom each report has most of its text from, and where that began; reports that are their own origin have no parent. Most are known to be so. */
    public void trees(Map<Long, Reprint> parents, Map<Long, Long> origins) {
        PreparedBatch changes = handle.prepareBatch("update origin_texts set parent = ?, origin = ? where article = ?");
        for (Place known : places(origins.keySet())) {
            Place now = new Place(known.key(), Optional.ofNullable(parents.get(known.key())).map(Reprint::other), origins.get(known.key()));
            if (!now.equals(known)) {
                changes.bind(0, now.parent().orElse(null)).bind(1, now.origin()).bind(2, now.key()).add();
            }
        }
        changes.execute();
    }

    /** Of a report in its tree. */
    private record Place(long key, Optional<Long> parent, long origin) { }

    private List<Place> places(Collection<Long> keys) {
        return inParts(keys, some -> Unparsed.query(handle, "select article, parent, origin from origin_texts where article" + Keys.in(some)).map((row, _) -> {
            long parent = row.getLong(2);
            return new Place(row.getLong(1), row.wasNull() ? Optional.empty() : Optional.of(parent), row.getLong(3));
        }).list());
    }

    /** All reports that lie together with some, by pairs of which either is at least so much in the other. */
    public Set<Long> around(Collection<Long> keys, double share) {
        return OriginLinks.around(handle, keys, share);
    }

    /** @param query for some of the keys */
    static <T> List<T> inParts(Collection<Long> keys, Function<Collection<Long>, List<T>> query) {
        List<Long> all = List.copyOf(keys);
        List<T> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += TOGETHER) {
            found.addAll(query.apply(all.subList(i, Math.min(all.size(), i + TOGETHER))));
        }
        return found;
    }
}
