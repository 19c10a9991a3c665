package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Stance;
import org.onrecord.record.store.ClaimContent.Arrival;

/** Statements that come into the claims and leave them, within one transaction; what they change is settled at its end, once. */
final class ClaimArrivals {

    private final Handle handle;
    private final Rows keys;
    private final Map<String, Long> contents = new HashMap<>();
    private final Map<String, Long> ways = new HashMap<>();
    private final Set<String> arrived = new HashSet<>();

    /** How many statements each way got, or lost. */
    private final Map<Long, Integer> gained = new TreeMap<>();
    private final Set<Long> touched = new TreeSet<>();
    private final Set<Long> made = new HashSet<>();
    private final Set<Long> otherwiseSaid = new TreeSet<>();

    ClaimArrivals(Handle handle) {
        this.handle = handle;
        this.keys = new Rows(handle);
    }

    private record Seat(long way, long content) { }

    /** Puts statements of an article in the place of those it had. @param article its id */
    void put(String article, List<Arrival> arrivals) {
        long key = handle.createQuery("select article from articles where id = ?").bind(0, article).mapTo(Long.class).one();
        Map<String, Seat> had = new HashMap<>();
        handle.createQuery("select claim_members.statement, claim_members.way, claim_ways.content from claim_members join claim_ways"
                + " on claim_ways.way = claim_members.way where claim_members.article = ?").bind(0, key)
                .map((row, _) -> had.put(row.getString(1), new Seat(row.getLong(2), row.getLong(3)))).list();
        for (Arrival arrival : arrivals) {
            arrived.add(arrival.statement());
            put(key, arrival, Optional.ofNullable(had.remove(arrival.statement())));
        }
        had.forEach((statement, seat) -> {
            handle.execute("delete from claim_members where statement = ?", statement);
            gain(seat, -1);
        });
    }

    private void put(long article, Arrival arrival, Optional<Seat> had) {
        long content = contents.computeIfAbsent(arrival.content(), digest -> content(digest, arrival));
        Seat seat = new Seat(ways.computeIfAbsent(content + " " + arrival.way(), _ -> way(content, arrival)), content);
        touched.add(content);
        if (had.isPresent() && had.get().equals(seat)) {
            return;
        }
        if (had.isPresent()) {
            gain(had.get(), -1);
            handle.execute("update claim_members set way = ? where statement = ?", seat.way(), arrival.statement());
        } else {
            // A statement whose id another article had: the later one keeps it.
            List<Seat> elsewhere = handle.createQuery("select claim_members.way, claim_ways.content from claim_members join claim_ways"
                    + " on claim_ways.way = claim_members.way where statement = ?").bind(0, arrival.statement())
                    .map((row, _) -> new Seat(row.getLong(1), row.getLong(2))).list();
            elsewhere.forEach(seatBefore -> gain(seatBefore, -1));
            handle.execute("delete from claim_members where statement = ?", arrival.statement());
            handle.execute("insert into claim_members (statement, article, way) values (?, ?, ?)", arrival.statement(), article, seat.way());
        }
        gain(seat, 1);
    }

    private void gain(Seat seat, int statements) {
        gained.merge(seat.way(), statements, Integer::sum);
        touched.add(seat.content());
    }

    private long content(String digest, Arrival arrival) {
        return handle.createQuery("select content from claim_contents where digest = ?").bind(0, digest).mapTo(Long.class).findOne().orElseGet(() -> {
            long key = keys.nextKey(Table.CLAIM_CONTENTS);
            Optional<ClaimContent.Refers> refers = arrival.refers();
            handle.execute("insert into claim_contents (content, digest, sample, closeness, why_none, refers_to, refers_way, takes, told, refers_why)"
                    + " values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)", key, digest, arrival.statement(), arrival.whyNone().orElse(null),
                    refers.map(ClaimContent.Refers::content).orElse(null), refers.map(ClaimContent.Refers::way).orElse(null),
                    refers.map(ClaimContent.Refers::takes).orElse(null), refers.map(one -> one.told() ? 1 : 0).orElse(null),
                    refers.map(ClaimContent.Refers::why).orElse(null));
            made.add(key);
            return key;
        });
    }

    private long way(long content, Arrival arrival) {
        return handle.createQuery("select way from claim_ways where content = ? and digest = ?").bind(0, content).bind(1, arrival.way())
                .mapTo(Long.class).findOne().orElseGet(() -> {
                    long key = keys.nextKey(Table.CLAIM_WAYS);
                    handle.execute("insert into claim_ways (way, content, digest, sample, statements, stance) values (?, ?, ?, ?, 0, ?)", key, content,
                            arrival.way(), arrival.statement(), Parts.word(Stance.UNCLEAR));
                    otherwiseSaid.add(content);
                    return key;
                });
    }

    /**
     * What arrivals changed.
     *
     * @param fresh    contents to be compared with others: they are new, or another statement stands for them, or that statement may have changed
     * @param touched  other contents whose claims are to be made again: what they were linked or of one claim with is gone, or they are said in another way
     * @param counted  claims whose numbers are others now
     */
    record Settled(List<ClaimContent> fresh, Set<Long> touched, Set<Long> counted) { }

    Settled settle() {
        gained.forEach(this::settleWay);
        Set<Long> fresh = new TreeSet<>();
        Set<Long> again = new TreeSet<>(otherwiseSaid);
        Set<Long> counted = new TreeSet<>();
        for (long content : touched) {
            Optional<String> sample = handle.createQuery("select min(sample) from claim_ways where content = ?").bind(0, content).mapTo(String.class).findOne();
            Row row = handle.createQuery("select sample, claim, why_none from claim_contents where content = ?").bind(0, content)
                    .map((found, _) -> new Row(found.getString(1), found.getLong(2), found.getString(3) == null)).one();
            if (row.claim() > 0) {
                counted.add(row.claim());
            }
            if (sample.isEmpty()) {
                again.addAll(mates(row.claim()));
                again.addAll(remove(content));
            } else if (row.comparable() && (made.contains(content) || !sample.get().equals(row.sample()) || arrived.contains(row.sample()))) {
                fresh.add(content);
            }
            sample.filter(least -> !least.equals(row.sample()))
                    .ifPresent(least -> handle.execute("update claim_contents set sample = ? where content = ?", least, content));
        }
        again.removeAll(fresh);
        return new Settled(contents(handle, fresh), existing(again), counted);
    }

    /** @param claim 0: none */
    private record Row(String sample, long claim, boolean comparable) { }

    private void settleWay(long way, int statements) {
        Optional<String> sample = handle.createQuery("select min(statement) from claim_members where way = ?").bind(0, way).mapTo(String.class).findOne();
        if (sample.isEmpty()) {
            handle.execute("delete from claim_ways where way = ?", way);
        } else {
            handle.execute("update claim_ways set statements = statements + ?, sample = ? where way = ?", statements, sample.get(), way);
        }
    }

    /** The contents of a claim. @param claim 0: none */
    private List<Long> mates(long claim) {
        return claim == 0 ? List.of() : handle.createQuery("select content from claim_contents where claim = ?").bind(0, claim).mapTo(Long.class).list();
    }

    /** Gives the contents that it was linked with. */
    private Set<Long> remove(long content) {
        Set<Long> linked = ClaimLinks.unlink(handle, content);
        handle.execute("delete from claim_contents where content = ?", content);
        return linked;
    }

    private Set<Long> existing(Collection<Long> some) {
        Set<Long> existing = new TreeSet<>();
        Keys.chunks(some).forEach(keys -> existing.addAll(handle.createQuery("select content from claim_contents where why_none is null and content" + Keys.IN)
                .bindList(Keys.NAME, keys).mapTo(Long.class).list()));
        return existing;
    }

    static Map<String, String> samples(Handle handle, Collection<String> digests) {
        Map<String, String> samples = new HashMap<>();
        for (List<String> some : Keys.chunks(digests)) {
            handle.createQuery("select digest, sample from claim_contents where digest" + Keys.IN)
                    .bindList(Keys.NAME, some)
                    .map((row, _) -> samples.put(row.getString(1), row.getString(2))).list();
        }
        return samples;
    }

    static List<ClaimContent> contents(Handle handle, Collection<Long> some) {
        return Keys.chunks(new TreeSet<>(some)).stream().flatMap(keys -> handle.createQuery("select content, sample, claim, coalesce(told, 1) from claim_contents where content"
                + Keys.IN + "order by content").bindList(Keys.NAME, keys).map((row, _) -> content(row, 1)).list().stream()).toList();
    }

    /** @param first column of four: content, sample, claim, whether its words are compared */
    static ClaimContent content(ResultSet row, int first) throws SQLException {
        return new ClaimContent(row.getLong(first), row.getString(first + 1), claim(row.getLong(first + 2)), row.getInt(first + 3) == 1);
    }

    /** References from some contents and to them, each once; those to what is not there are left out. */
    static List<ClaimContent.Reference> references(Handle handle, Collection<Long> some) {
        String asked = "select speaking.content, claim_ways.way, speaking.refers_to, speaking.refers_way, speaking.takes, speaking.told, speaking.refers_why"
                + " from claim_contents speaking join claim_contents spoken on spoken.digest = speaking.refers_to"
                + " join claim_ways on claim_ways.content = spoken.content and claim_ways.digest = speaking.refers_way where ";
        return Keys.chunks(new TreeSet<>(some)).stream().flatMap(keys -> handle.createQuery(asked + "speaking.content" + Keys.IN + "union " + asked + "spoken.content" + Keys.IN)
                .bindList(Keys.NAME, keys).map((row, _) -> new ClaimContent.Reference(row.getLong(1), row.getLong(2), new ClaimContent.Refers(row.getString(3), row.getString(4),
                        row.getString(5), row.getInt(6) == 1, row.getString(7)))).list().stream())
                .distinct().sorted(Comparator.comparing(ClaimContent.Reference::from).thenComparing(ClaimContent.Reference::to)).toList();
    }

    private static Optional<Long> claim(long key) {
        return key == 0 ? Optional.empty() : Optional.of(key);
    }
}
