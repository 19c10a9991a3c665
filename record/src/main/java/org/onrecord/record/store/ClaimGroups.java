package org.onrecord.record.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of claims, within one transaction. */
final class ClaimGroups {

    /** How many of a claim's statements are on one of the sides. */
    private static final String SUM = "(select coalesce(sum(claim_ways.statements), 0) from claim_contents join claim_ways"
            + " on claim_ways.content = claim_contents.content where claim_contents.claim = claims.claim";

    private static final String SOME = " where claim" + Keys.IN;

    private final Handle handle;
    private final Rows keys;
    private final Set<Long> counted = new TreeSet<>();

    ClaimGroups(Handle handle) {
        this.handle = handle;
        this.keys = new Rows(handle);
    }

    /** Makes claims of contents, and takes these from the claims that they were in. */
    void regroup(List<ClaimGroup> groups) {
        Map<Long, String> samples = new HashMap<>();
        Set<Long> before = new TreeSet<>();
        for (List<Long> contents : Keys.chunks(groups.stream().flatMap(group -> group.seats().stream()).map(ClaimGroup.Seat::content).toList())) {
            handle.createQuery("select content, sample, claim from claim_contents where content" + Keys.IN).bindList(Keys.NAME, contents).map((row, _) -> {
                samples.put(row.getLong(1), row.getString(2));
                return row.getLong(3) == 0 || before.add(row.getLong(3));
            }).list();
            handle.createUpdate("update claim_contents set claim = null where claim is not null and content" + Keys.IN).bindList(Keys.NAME, contents).execute();
        }
        count(before);
        count(add(groups, samples));
    }

    /** @param samples of their contents */
    private Set<Long> add(List<ClaimGroup> groups, Map<Long, String> samples) {
        PreparedBatch claims = handle.prepareBatch("insert into claims (claim, id, wording, named, statements, asserting, denying, contested) values (?, ?, ?, ?, 0, 0, 0, 0)");
        PreparedBatch seats = handle.prepareBatch("update claim_contents set claim = ?, closeness = ?, reasons = ? where content = ?");
        PreparedBatch sides = handle.prepareBatch("update claim_ways set stance = ?, reasons = ? where way = ?");
        Set<Long> made = new TreeSet<>();
        for (ClaimGroup group : groups) {
            long claim = keys.nextKey(Table.CLAIMS);
            made.add(claim);
            String least = group.seats().stream().map(seat -> samples.get(seat.content())).min(Comparator.naturalOrder()).orElseThrow();
            claims.bind(0, claim).bind(1, least).bind(2, group.wording()).bind(3, group.named().orElse(null)).add();
            for (ClaimGroup.Seat seat : group.seats()) {
                seats.bind(0, claim).bind(1, seat.closeness()).bind(2, lines(seat.reasons())).bind(3, seat.content()).add();
                seat.sides().forEach((way, side) -> sides.bind(0, Parts.word(side.stance())).bind(1, lines(side.reasons())).bind(2, way).add());
            }
        }
        Stream.of(claims, seats, sides).filter(batch -> batch.size() > 0).forEach(PreparedBatch::execute);
        return made;
    }

    /** Null for none. */
    private static String lines(List<String> reasons) {
        return reasons.isEmpty() ? null : String.join("\n", reasons);
    }

    /** Counts claims anew that gained or lost statements of contents they have; those left without any are gone. */
    void count(Collection<Long> claims) {
        counted.addAll(claims);
        execute(claims, "delete from claims" + SOME + "and not exists (select 1 from claim_contents where claim_contents.claim = claims.claim)");
        execute(claims, "update claims set statements = " + SUM + "), asserting = " + SUM + " and stance in ('asserts', 'concedes')), denying = " + SUM
                + " and stance = 'denies')" + SOME);
        execute(claims, "update claims set contested = case when asserting < denying then asserting else denying end,"
                + " id = (select min(sample) from claim_contents where claim_contents.claim = claims.claim)" + SOME);
    }

    /** Sums up those of them that have many statements; to be called when all else is done. */
    void sum() {
        new ClaimSums(handle).make(counted);
    }

    private void execute(Collection<Long> claims, String sql) {
        Keys.chunks(claims).forEach(some -> handle.createUpdate(sql).bindList(Keys.NAME, some).execute());
    }
}
