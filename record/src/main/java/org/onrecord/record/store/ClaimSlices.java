package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Stance;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.ClaimSlice.Of;
import org.onrecord.record.store.ClaimSlice.OnDay;
import org.onrecord.record.store.ClaimSlice.Voice;

/** Parts of claims as they were made last, however many statements a claim has: what a page shows of it, counts, whose they are. */
public final class ClaimSlices {

    private static final String MEMBERS = " from claims join claim_contents on claim_contents.claim = claims.claim join claim_ways"
            + " on claim_ways.content = claim_contents.content join claim_members on claim_members.way = claim_ways.way"
            + " join articles on articles.article = claim_members.article left join statements on statements.id = claim_members.statement";

    private static final String WHO = " join statement_speakers on statement_speakers.statement = statements.statement"
            + " join speakers as_read on as_read.speaker = statement_speakers.speaker"
            + " join speakers who on who.speaker = coalesce(as_read.same_as, as_read.speaker)";

    /** How many statements of some claims each speaker has on each side: as it is kept of claims of many, counted of the others. */
    private static final String VOICES = " from (select claim, speaker, stance, statements from claim_voices where claim in (select claim from claims where id" + Keys.IN
            + ") union all select claims.claim, who.speaker, stance, count(distinct claim_members.statement) as statements" + MEMBERS + WHO + " where claims.id" + Keys.IN
            + "and not exists (select 1 from claim_extents where claim_extents.claim = claims.claim) group by claims.claim, who.speaker, stance) told"
            + " join speakers who on who.speaker = told.speaker ";

    private final Database database;

    ClaimSlices(Database database) {
        this.database = database;
    }

    /** The claim with an id, or that has a statement with this id, counted; beginnings of six characters or more will do. */
    public Answer<ClaimSummary> summary(String idOrBeginning) throws RecordFault {
        return database.read(handle -> new References(handle).statement(idOrBeginning).then(place -> {
            ClaimReader reader = new ClaimReader(handle);
            List<ClaimSummary> claims = reader.of(List.of(place.statement()), 0, 1).claims();
            return claims.isEmpty() ? reader.claim(place.statement()).then(_ -> Answer.refused("in-no-claim", "this statement is in no claim"))
                    : Answer.done(claims.getFirst());
        }));
    }

    /**
     * Statements of a claim, by the day on which they were said or, where that is not known, published; those without a day last.
     *
     * @param claim its id
     * @param skip  how many of the first ones of each side to leave out
     * @param most  of each side
     */
    public ClaimSlice slice(String claim, Of of, int skip, int most) throws RecordFault {
        return database.read(handle -> {
            ClaimPlaces places = ClaimPlaces.of(handle, claim);
            Map<Stance, Integer> totals = new EnumMap<>(Stance.class);
            bound(handle, places, "select stance, count(*) from " + places.rows() + where(of) + " group by stance", of)
                    .map((row, _) -> totals.put(Parts.constant(Stance.class, row.getString(1)), row.getInt(2))).list();
            Map<String, Integer> order = new HashMap<>();
            for (Stance stance : totals.keySet()) {
                List<String> some = bound(handle, places, "select statement from " + places.rows() + where(of) + " and stance = :stance order by day, statement limit :most offset :skip", of)
                        .bind("stance", Parts.word(stance)).bind("most", most).bind("skip", skip).mapTo(String.class).list();
                IntStream.range(0, some.size()).forEach(place -> order.put(some.get(place), place));
            }
            Map<String, List<String>> whySides = new HashMap<>();
            return new ClaimSlice(members(handle, order, whySides), whySides, totals);
        });
    }

    /** By ids: a statement's key may be another's since the claim was made, as a corrected report's statements are numbered anew. */
    private static String where(Of of) {
        return ClaimPlaces.OF_CLAIM + (of.outlet().isPresent() ? " and outlet = :outlet" : "")
                + (of.speaker().isPresent() ? " and exists (select 1 from statements said join statement_speakers on statement_speakers.statement = said.statement"
                + " join speakers as_read on as_read.speaker = statement_speakers.speaker join speakers who on who.speaker = coalesce(as_read.same_as, as_read.speaker)"
                + " where said.id = claim_places.statement and who.id = :speaker)" : "");
    }

    private static Query bound(Handle handle, ClaimPlaces places, String query, Of of) {
        Query bound = handle.createQuery(query).bind("claim", places.claim());
        of.outlet().ifPresent(outlet -> bound.bind("outlet", outlet));
        of.speaker().ifPresent(speaker -> bound.bind("speaker", speaker));
        return bound;
    }

    private static List<Claim.Member> members(Handle handle, Map<String, Integer> order, Map<String, List<String>> whySides) {
        List<Claim.Member> members = new ArrayList<>();
        Keys.chunks(order.keySet()).forEach(some -> members.addAll(handle.createQuery("select claim_members.statement, stance, closeness, claim_contents.reasons, claim_ways.reasons as told"
                + " from claim_members join claim_ways on claim_ways.way = claim_members.way join claim_contents on claim_contents.content = claim_ways.content"
                + " where claim_members.statement" + Keys.IN).bindList(Keys.NAME, some).map((row, _) -> member(row, whySides)).list()));
        return members.stream().sorted(Comparator.comparing((Claim.Member member) -> order.get(member.statement())).thenComparing(Claim.Member::statement)).toList();
    }

    private static Claim.Member member(ResultSet row, Map<String, List<String>> whySides) throws SQLException {
        String statement = row.getString("statement");
        Optional.ofNullable(row.getString("told")).ifPresent(told -> whySides.put(statement, Arrays.asList(told.split("\n"))));
        String reasons = row.getString("reasons");
        return new Claim.Member(statement, Parts.constant(Stance.class, row.getString("stance")), row.getDouble("closeness"),
                reasons == null ? List.of() : Arrays.asList(reasons.split("\n")));
    }

    /** How many of all statements of a claim were said when. @param claim its id */
    public List<OnDay> days(String claim) throws RecordFault {
        return database.read(handle -> {
            ClaimPlaces places = ClaimPlaces.of(handle, claim);
            return handle.createQuery("select stance, day, count(*) from " + places.rows() + ClaimPlaces.OF_CLAIM + " group by stance, day order by day, stance").bind("claim", places.claim())
                    .map((row, _) -> new OnDay(Parts.constant(Stance.class, row.getString(1)), ClaimPlaces.day(row.getString(2)), row.getInt(3))).list();
        });
    }

    /**
     * Who takes which side of some claims.
     *
     * @param claims ids
     * @param most   speakers: those with the most statements of these claims, and before those that hold in one report alone ("officials") those that have a name
     * @return each speaker's together, in that order
     */
    public List<Voice> speakers(Collection<String> claims, int most) throws RecordFault {
        if (claims.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> {
            List<String> ids = Keys.padded(List.copyOf(claims));
            List<Long> speakers = handle.createQuery("select who.speaker, sum(told.statements)" + VOICES + "group by who.speaker, who.name, who.type order by"
                    + " case when who.type in ('person', 'organization') then 0 else 1 end, sum(told.statements) desc, who.name, who.speaker limit :most")
                    .bindList(Keys.NAME, ids).bind("most", most).map((row, _) -> row.getLong(1)).list();
            Grouped<Voice> voices = Grouped.of(handle.createQuery("select who.speaker, claims.id, who.id, who.name, stance, told.statements" + VOICES
                    + "join claims on claims.claim = told.claim where who.speaker in (<speakers>) order by claims.id, stance")
                    .bindList(Keys.NAME, ids).bindList("speakers", Keys.of(speakers)),
                    row -> new Voice(row.getString(2), row.getString(3), row.getString(4), Parts.constant(Stance.class, row.getString(5)), row.getInt(6)));
            List<Voice> ordered = new ArrayList<>();
            speakers.forEach(speaker -> ordered.addAll(voices.of(speaker)));
            return ordered;
        });
    }

    /**
     * The claims that most statements of some reports are about, with what people call them or else their wordings, by their ids.
     *
     * @param articles ids
     * @param most     claims
     */
    public SequencedMap<String, String> ofReports(Collection<String> articles, int most) throws RecordFault {
        SequencedMap<String, String> claims = new LinkedHashMap<>();
        if (!articles.isEmpty()) {
            database.read(handle -> handle.createQuery("select claims.id, coalesce(claims.named, claims.wording), count(*)" + MEMBERS + " where articles.id" + Keys.IN
                    + "group by claims.id, claims.named, claims.wording order by count(*) desc, claims.id limit :most")
                    .bindList(Keys.NAME, Keys.padded(List.copyOf(articles))).bind("most", most).map((row, _) -> claims.put(row.getString(1), row.getString(2))).list());
        }
        return claims;
    }

    /** In whose reports which side of a claim is taken; reports without an outlet are left out. @param claim its id */
    public List<Voice> outlets(String claim) throws RecordFault {
        return database.read(handle -> {
            ClaimPlaces places = ClaimPlaces.of(handle, claim);
            return handle.createQuery("select outlet, stance, count(*) from " + places.rows() + ClaimPlaces.OF_CLAIM + " and outlet is not null group by outlet, stance order by outlet, stance")
                    .bind("claim", places.claim()).map((row, _) -> new Voice(claim, row.getString(1), row.getString(1), Parts.constant(Stance.class, row.getString(2)), row.getInt(3))).list();
        });
    }
}
