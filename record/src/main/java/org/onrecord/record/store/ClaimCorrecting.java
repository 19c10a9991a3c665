package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.Cited;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.ClaimEdit.Named;

/** What a person asks of claims, in terms of statements. Claims are as they were made last: whoever asks brings them up before. */
final class ClaimCorrecting {

    /** Statements named of one claim, one for all of the same words. More would fill the log; those left out go where the others draw them. */
    private static final int MOST = 1_000;

    /** Of a claim's name, in characters: the wordings of claims, whole sentences of reports, are shorter; a name stands in every list. */
    private static final int LONGEST_NAME = 2_000;

    private final Handle handle;
    private final References references;

    ClaimCorrecting(Handle handle) {
        this.handle = handle;
        this.references = new References(handle);
    }

    /** A statement that is in a claim. */
    private record Place(Named named, long claim, long content) { }

    Answer<ClaimEdit> merge(List<String> statements) {
        return places(statements).then(places -> {
            Set<Long> claims = new LinkedHashSet<>(places.stream().map(Place::claim).toList());
            if (claims.size() < 2) {
                return Answer.refused("one-claim", "these statements are of one claim already: nothing is changed");
            }
            List<Named> named = new ArrayList<>();
            claims.forEach(claim -> named.addAll(samples(claim, places.stream().filter(place -> place.claim() == claim).map(Place::named).toList())));
            return Answer.done(new ClaimEdit.Together(named));
        });
    }

    Answer<ClaimEdit> split(List<String> statements) {
        return places(statements).then(places -> {
            Set<Long> claims = new LinkedHashSet<>(places.stream().map(Place::claim).toList());
            if (claims.size() > 1) {
                return Answer.refused("several-claims", "these statements are of " + claims.size() + " claims: split one claim at a time");
            }
            List<Named> some = places.stream().map(Place::named).toList();
            List<Named> rest = rest(claims.iterator().next(), some);
            return rest.isEmpty() ? Answer.refused("nothing-left", "these are all statements of their claim: name those that belong elsewhere")
                    : Answer.done(new ClaimEdit.Apart(some, rest));
        });
    }

    Answer<ClaimEdit> name(String statement, String name) {
        String words = name.strip();
        if (words.isEmpty()) {
            return Answer.refused("no-name", "give the claim a name of a few words");
        }
        if (words.length() > LONGEST_NAME) {
            return Answer.refused("name-too-long", "a name of " + words.length() + " characters is no name of a claim: " + LONGEST_NAME + " are the most");
        }
        return place(statement).then(place -> {
            String before = handle.createQuery("select coalesce(named, wording) from claims where claim = ?").bind(0, place.claim()).mapTo(String.class).one();
            return before.equals(words) ? Answer.refused("already-so", "that is so already: nothing is changed")
                    : Answer.done(new ClaimEdit.Called(place.named(), before, words));
        });
    }

    private Answer<List<Place>> places(List<String> statements) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String statement : statements) {
            switch (place(statement)) {
                case Answer.Done<Place>(Place place) -> places.put(place.named().statement(), place);
                case Answer.Refused<Place> refused -> {
                    return refused.as();
                }
            }
        }
        return Answer.done(List.copyOf(places.values()));
    }

    private Answer<Place> place(String given) {
        return references.statement(given).then(place -> {
            Optional<Place> found = handle.createQuery("select statements.content_text, claim_contents.claim, claim_contents.content from statements"
                    + " join claim_members on claim_members.statement = statements.id join claim_ways on claim_ways.way = claim_members.way"
                    + " join claim_contents on claim_contents.content = claim_ways.content where statements.id = ? and claim_contents.claim is not null")
                    .bind(0, place.statement()).map((row, _) -> new Place(new Named(place.articleId(), place.statement(), row.getString(1)), row.getLong(2),
                            row.getLong(3))).findOne();
            return found.map(Answer::done).orElseGet(() -> Answer.refused("in-no-claim", "statement " + place.statement()
                    + " is in no claim: 'onrecord claim " + place.statement() + "' says why"));
        });
    }

    /** A statement for each content of a claim, those given first. */
    private List<Named> samples(long claim, List<Named> given) {
        Map<String, Named> named = new LinkedHashMap<>();
        given.forEach(one -> named.put(one.statement(), one));
        named(handle.createQuery("select sample from claim_contents where claim = ? order by closeness desc, sample limit " + MOST).bind(0, claim)
                .mapTo(String.class).list()).forEach(one -> named.putIfAbsent(one.statement(), one));
        return named.values().stream().limit(MOST).toList();
    }

    /** A statement for each content of a claim that is not among some; also of contents that both have. */
    private List<Named> rest(long claim, List<Named> some) {
        return named(handle.createQuery("select min(claim_members.statement) from claim_members join claim_ways on claim_ways.way = claim_members.way"
                + " join claim_contents on claim_contents.content = claim_ways.content where claim_contents.claim = :claim"
                + " and claim_members.statement not in (<some>) group by claim_contents.content order by max(claim_contents.closeness) desc, 1 limit " + MOST)
                .bind("claim", claim).bindList("some", Keys.padded(some.stream().map(Named::statement).toList())).mapTo(String.class).list());
    }

    private List<Named> named(Collection<String> statements) {
        Map<String, Cited> cited = new CitedRows(handle).of(statements);
        return statements.stream().filter(cited::containsKey).map(id -> new Named(cited.get(id).article(), id,
                cited.get(id).statement().wording().content().text())).toList();
    }
}
