package org.onrecord.record.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where the statements of one claim stand: rows of claim, stance, day ("~": not known), statement, arrived, article and outlet.
 *
 * @param claim key; -1: there is no such claim
 * @param rows  to select from, under the name claim_places, together with {@link #OF_CLAIM}
 */
record ClaimPlaces(long claim, String rows) {

    /** The day of a statement; null: not known. */
    static final String DAY = "case when said_date is null or said_date like 'X%' then substr(published, 1, 10) else said_date end";

    /** What stands for a day that is not known: comes after all days. */
    static final String NO_DAY = "~";

    static final String OF_CLAIM = " where claim_places.claim = :claim";

    /** From the tables themselves. */
    static final String MADE = "select claim_contents.claim, stance, coalesce(" + DAY + ", '" + NO_DAY + "') as day, claim_members.statement,"
            + " coalesce(statements.statement, 0) as arrived, claim_members.article, articles.outlet from claim_contents"
            + " join claim_ways on claim_ways.content = claim_contents.content join claim_members on claim_members.way = claim_ways.way"
            + " join articles on articles.article = claim_members.article left join statements on statements.id = claim_members.statement where claim_contents.claim";

    private static final String COUNTED = "(" + MADE + " = :claim) claim_places";
    private static final String SUMMED = "claim_places";

    /** @param id of the claim */
    static ClaimPlaces of(Handle handle, String id) {
        return handle.createQuery("select claims.claim, claim_extents.claim is not null from claims left join claim_extents on claim_extents.claim = claims.claim where claims.id = ?")
                .bind(0, id).map((row, _) -> new ClaimPlaces(row.getLong(1), row.getBoolean(2) ? SUMMED : COUNTED)).findOne().orElse(new ClaimPlaces(-1, SUMMED));
    }

    /** @param column of {@code day} */
    static Optional<String> day(String column) {
        return Optional.of(column).filter(day -> !day.equals(NO_DAY));
    }
}
