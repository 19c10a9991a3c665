package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Stance;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.KeptClaim;
import org.onrecord.record.correction.Answer;

/** Claims from their rows. */
final class ClaimReader {

    /** Those that most dispute first: by the lesser of how many assert and how many deny, then by the number of statements. */
    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::contested).thenComparingInt(Place::statements).reversed()
            .thenComparing(Place::id);

    private static final String MEMBERS = " from claim_contents join claim_ways on claim_ways.content = claim_contents.content"
            + " join claim_members on claim_members.way = claim_ways.way";

    private static final String SOME = " where claim_contents.claim" + Keys.IN;

    private final Handle handle;

    ClaimReader(Handle handle) {
        this.handle = handle;
    }

    /** Where a claim stands among others. */
    private record Place(long claim, String id, int contested, int statements) { }

    /** The first ones in the order of the list. */
    List<ClaimSummary> first(int skip, int most) {
        return summaries(handle.createQuery("select claim from claims order by contested desc, statements desc, id limit ? offset ?").bind(0, most)
                .bind(1, skip).mapTo(Long.class).list());
    }

    /** Of the claims of some statements the first ones in that order, and how many claims there are. */
    ClaimList of(Collection<String> statements, int skip, int most) {
        Map<Long, Place> places = new LinkedHashMap<>();
        List<String> ids = List.copyOf(statements);
        for (int i = 0; i < ids.size(); i += CitedRows.CHUNK) {
            handle.createQuery("select distinct claims.claim, claims.id, contested, claims.statements from claim_members join claim_ways"
                    + " on claim_ways.way = claim_members.way join claim_contents on claim_contents.content = claim_ways.content join claims"
                    + " on claims.claim = claim_contents.claim where claim_members.statement" + Keys.IN)
                    .bindList(Keys.NAME, Keys.padded(ids.subList(i, Math.min(ids.size(), i + CitedRows.CHUNK))))
                    .map((row, _) -> new Place(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4)))
                    .forEach(place -> places.put(place.claim(), place));
        }
        return new ClaimList(summaries(places.values().stream().sorted(ORDER).skip(skip).limit(most).map(Place::claim).toList()), places.size());
    }

    ClaimList all(int skip, int most) {
        return new ClaimList(first(skip, most), handle.createQuery("select count(*) from claims").mapTo(Long.class).one());
    }

    private record Head(String id, String wording, Optional<String> named) { }

    private record Tally(Stance stance, ClaimSummary.Count count) { }

    private List<ClaimSummary> summaries(List<Long> claims) {
        Map<Long, Head> heads = new LinkedHashMap<>();
        handle.createQuery("select claim, id, wording, named from claims where claim" + Keys.IN).bindList(Keys.NAME, Keys.of(claims)).map((row, _) -> heads.put(row.getLong(1),
                new Head(row.getString(2), row.getString(3), Optional.ofNullable(row.getString(4))))).list();
        Grouped<Tally> tallies = Grouped.of(handle.createQuery("select claim, stance, statements, speakers from claim_stances where claim" + Keys.IN).bindList(Keys.NAME, Keys.of(claims)), ClaimReader::tally);
        Grouped<ClaimSummary.Extent> extents = Grouped.of(handle.createQuery("select claim, reports, first_day, last_day from claim_extents where claim" + Keys.IN)
                .bindList(Keys.NAME, Keys.of(claims)), ClaimReader::extent);
        List<Long> counted = claims.stream().filter(claim -> extents.of(claim).isEmpty()).toList();
        if (!counted.isEmpty()) {
            tallies.addAll(tallies(counted));
            extents.addAll(extents(counted));
        }
        List<ClaimSummary> summaries = new ArrayList<>();
        for (long claim : claims) {
            Map<Stance, ClaimSummary.Count> sides = new EnumMap<>(Stance.class);
            tallies.of(claim).forEach(tally -> sides.put(tally.stance(), tally.count()));
            Head head = heads.get(claim);
            summaries.add(new ClaimSummary(head.id(), head.wording(), head.named(), sides, extents.of(claim).getFirst()));
        }
        return summaries;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(Parts.constant(Stance.class, row.getString(2)), new ClaimSummary.Count(row.getInt(3), row.getInt(4)));
    }

    private static ClaimSummary.Extent extent(ResultSet row) throws SQLException {
        return new ClaimSummary.Extent(row.getInt(2), Optional.ofNullable(row.getString(3)), Optional.ofNullable(row.getString(4)));
    }

    /** Counted statement by statement: of claims that are not summed up. */
    private Grouped<Tally> tallies(List<Long> claims) {
        return Grouped.of(handle.createQuery("select claim_contents.claim, stance, count(distinct claim_members.statement),"
                + " count(distinct coalesce(speakers.same_as, speakers.speaker))" + MEMBERS
                + " left join statements on statements.id = claim_members.statement"
                + " left join statement_speakers on statement_speakers.statement = statements.statement"
                + " left join speakers on speakers.speaker = statement_speakers.speaker" + SOME + "group by claim_contents.claim, stance").bindList(Keys.NAME, Keys.of(claims)), ClaimReader::tally);
    }

    private Grouped<ClaimSummary.Extent> extents(List<Long> claims) {
        return Grouped.of(handle.createQuery("select claim_contents.claim, count(distinct claim_members.article), min(" + ClaimPlaces.DAY + "), max("
                + ClaimPlaces.DAY + ")" + MEMBERS + " left join statements on statements.id = claim_members.statement"
                + " join articles on articles.article = claim_members.article" + SOME + "group by claim_contents.claim").bindList(Keys.NAME, Keys.of(claims)), ClaimReader::extent);
    }

    /** The claim meant by its id, or that of any of its statements, or the beginning of one. */
    Answer<KeptClaim> claim(String given) {
        return new References(handle).statement(given).then(place -> claimOf(place.statement()));
    }

    private Answer<KeptClaim> claimOf(String statement) {
        record Found(long claim, Optional<String> why) { }
        Optional<Found> found = handle.createQuery("select claim_contents.claim, claim_contents.why_none" + MEMBERS + " where claim_members.statement = ?")
                .bind(0, statement).map((row, _) -> new Found(row.getLong(1), Optional.ofNullable(row.getString(2)))).findOne();
        if (found.isEmpty()) {
            return Answer.refused("in-no-claim", "statement " + statement + " is in no claim: it is of an earlier text of its source, or was rejected");
        }
        return found.get().claim() > 0 ? Answer.done(claim(found.get().claim()))
                : Answer.refused("in-no-claim", "statement " + statement + " is in no claim: " + found.get().why().orElse("claims do not go so far yet"));
    }

    private KeptClaim claim(long claim) {
        Map<String, List<String>> whySides = new HashMap<>();
        List<Claim.Member> members = handle.createQuery("select claim_members.statement, stance, closeness, claim_contents.reasons, claim_ways.reasons as told"
                + MEMBERS + " where claim_contents.claim = ?").bind(0, claim).map((row, _) -> {
                    if (row.getString(5) != null) {
                        whySides.put(row.getString(1), lines(row.getString(5)));
                    }
                    return new Claim.Member(row.getString(1), Parts.constant(Stance.class, row.getString(2)), row.getDouble(3), lines(row.getString(4)));
                }).list();
        return handle.createQuery("select wording, named from claims where claim = ?").bind(0, claim)
                .map((row, _) -> new KeptClaim(Claim.of(row.getString(1), Optional.ofNullable(row.getString(2)), members), whySides)).one();
    }

    static List<String> lines(String column) {
        return column == null ? List.of() : Arrays.asList(column.split("\n"));
    }

    /** Ids of the reports that have statements of a claim. @param claim its id */
    Set<String> reports(String claim) {
        return new HashSet<>(handle.createQuery("select distinct articles.id" + MEMBERS + " join articles on articles.article = claim_members.article"
                + " join claims on claims.claim = claim_contents.claim where claims.id = ?").bind(0, claim).mapTo(String.class).list());
    }

    /** How many statements are in no claim, by the reason. */
    Map<String, Long> leftOut() {
        Map<String, Long> counts = new LinkedHashMap<>();
        handle.createQuery("select why, statements from in_no_claim order by statements desc, why").map((row, _) -> counts.put(row.getString(1), row.getLong(2))).list();
        return counts;
    }
}
