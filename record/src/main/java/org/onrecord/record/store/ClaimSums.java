package org.onrecord.record.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What is kept of claims of many statements, so that a page need not read them all; made anew whenever such a claim or what is in it changes. */
final class ClaimSums {

    /**
     * Statements above which a claim is summed up. A list of twenty claims so long that are not reads four thousand rows, which takes 20 ms; of 890,000 claims of a million
     * statements none is longer, so that nothing is written for them.
     */
    static final int MANY = 200;

    private static final List<Table> TABLES = List.of(Table.CLAIM_EXTENTS, Table.CLAIM_STANCES, Table.CLAIM_VOICES, Table.CLAIM_PLACES);

    private static final String LACKING = " from claims where statements > " + MANY + " and not exists (select 1 from claim_extents where claim_extents.claim = claims.claim)";

    private final Handle handle;

    ClaimSums(Handle handle) {
        this.handle = handle;
    }

    /** Whether some are not summed up yet, as those of a record that an earlier version made. */
    static boolean lack(Handle handle) {
        return handle.createQuery("select exists (select 1" + LACKING + ")").mapTo(Boolean.class).one();
    }

    /** Of these claims, some of which may be gone, and of those that lack it. */
    void make(Collection<Long> claims) {
        Set<Long> changed = new TreeSet<>(claims);
        changed.addAll(handle.createQuery("select claim" + LACKING).mapTo(Long.class).list());
        for (List<Long> some : Keys.chunks(changed)) {
            TABLES.forEach(table -> handle.createUpdate("delete from " + table + " where claim" + Keys.IN).bindList(Keys.NAME, some).execute());
            handle.createQuery("select claim from claims where statements > " + MANY + " and claim" + Keys.IN).bindList(Keys.NAME, some).mapTo(Long.class).list().forEach(this::make);
        }
    }

    private void make(long claim) {
        handle.execute("insert into claim_places (claim, stance, day, statement, arrived, article, outlet) " + ClaimPlaces.MADE + " = ?", claim);
        handle.execute("insert into claim_voices (claim, speaker, stance, statements) select claim, coalesce(same_as, speakers.speaker), stance, count(distinct arrived) from claim_places"
                + " join statement_speakers on statement_speakers.statement = claim_places.arrived join speakers on speakers.speaker = statement_speakers.speaker where claim = ?"
                + " group by claim, coalesce(same_as, speakers.speaker), stance", claim);
        handle.execute("insert into claim_stances (claim, stance, statements, speakers) select claim, stance, count(*), (select count(*) from claim_voices"
                + " where claim_voices.claim = claim_places.claim and claim_voices.stance = claim_places.stance) from claim_places where claim = ? group by claim, stance", claim);
        handle.execute("insert into claim_extents (claim, reports, first_day, last_day) select claim, count(distinct article), min(nullif(day, '" + ClaimPlaces.NO_DAY + "')),"
                + " max(nullif(day, '" + ClaimPlaces.NO_DAY + "')) from claim_places where claim = ? group by claim", claim);
    }
}
