package org.onrecord.record.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    ClaimGroups(Handle handle) {
        this.handle = handle;
        this.keys = new Rows(handle);
    }

    /** Makes claims of contents, and takes these from the claims that they were in. */
    void regroup(List<ClaimGroup> groups) {
        List<Long> contents = groups.stream().flatMap(group -> group.seats().stream()).map(ClaimGroup.Seat::content).toList();
        Set<Long> before = new TreeSet<>(handle.createQuery("select distinct claim from claim_contents where claim is not null and content" + Keys.IN)
                .bindList(Keys.NAME, Keys.of(contents))
                .mapTo(Long.class).list());
        handle.createUpdate("update claim_contents set claim = null where content" + Keys.IN).bindList(Keys.NAME, Keys.of(contents)).execute();
        count(before);
        Set<Long> made = new TreeSet<>();
        groups.forEach(group -> made.add(add(group)));
        count(made);
    }

    private long add(ClaimGroup group) {
        long claim = keys.nextKey(Table.CLAIMS);
        handle.execute("insert into claims (claim, id, wording, named, statements, asserting, denying, contested) values (?, ?, ?, ?, 0, 0, 0, 0)",
                claim, least(group), group.wording(), group.named().orElse(null));
        PreparedBatch seats = handle.prepareBatch("update claim_contents set claim = ?, closeness = ?, reasons = ? where content = ?");
        PreparedBatch sides = handle.prepareBatch("update claim_ways set stance = ?, reasons = ? where way = ?");
        for (ClaimGroup.Seat seat : group.seats()) {
            seats.bind(0, claim).bind(1, seat.closeness()).bind(2, lines(seat.reasons())).bind(3, seat.content()).add();
            seat.sides().forEach((way, side) -> sides.bind(0, Parts.word(side.stance())).bind(1, lines(side.reasons())).bind(2, way).add());
        }
        seats.execute();
        if (sides.size() > 0) {
            sides.execute();
        }
        return claim;
    }

    private String least(ClaimGroup group) {
        return handle.createQuery("select min(sample) from claim_contents where content" + Keys.IN)
                .bindList(Keys.NAME, Keys.of(group.seats().stream().map(ClaimGroup.Seat::content).toList())).mapTo(String.class).one();
    }

    /** Null for none. */
    private static String lines(List<String> reasons) {
        return reasons.isEmpty() ? null : String.join("\n", reasons);
    }

    /** Counts claims anew that gained or lost statements of contents they have; those left without any are gone. */
    void count(Collection<Long> claims) {
        if (claims.isEmpty()) {
            return;
        }
        execute(claims, "delete from claims" + SOME + "and not exists (select 1 from claim_contents where claim_contents.claim = claims.claim)");
        execute(claims, "update claims set statements = " + SUM + "), asserting = " + SUM + " and stance in ('asserts', 'concedes')), denying = " + SUM
                + " and stance = 'denies')" + SOME);
        execute(claims, "update claims set contested = case when asserting < denying then asserting else denying end,"
                + " id = (select min(sample) from claim_contents where claim_contents.claim = claims.claim)" + SOME);
    }

    private void execute(Collection<Long> claims, String sql) {
        handle.createUpdate(sql).bindList(Keys.NAME, Keys.of(claims)).execute();
    }
}
