package org.onrecord.web.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.claim.ledger.Entry;
import org.onrecord.claim.ledger.Ledger;
import org.onrecord.claim.ledger.When;
import org.onrecord.claim.ledger.Who;
import org.onrecord.desk.Claims.Found;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Stance;
import org.onrecord.record.Cited;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.picture.Sign;

/**
 * One thing that was said of a claim, in one report or in several that carry the same words; of several speakers where they said it together.
 *
 * @param dated   how its day is known
 * @param all     ids of its statements, those of reports that are not named among them
 * @param why     why it is in the claim and on its side, in words for people
 * @param perhaps whether it may be about something else
 */
public record Said(When when, Stance side, List<Speaking> speakers, String cue, String words, String dated, List<Place> places, List<String> all, List<String> why, boolean perhaps) {

    /** Reports that carry the same words and are named one by one; of more the number is told. */
    private static final int PLACES = 5;

    /** Below this closeness to a claim in one's own words it may be about something else: the measurement stands at the command's page of a claim. */
    private static final double SURE = 0.3;

    /** @param id of a page of theirs; empty: nobody can tell who it is */
    public record Speaking(String id, String name, Optional<Change> change) { }

    /** A report that carries it. @param relays through whom it has it; empty: by itself */
    public record Place(String statement, String article, String outlet, String published, String headline, String relays) { }

    /**
     * Another side than before.
     *
     * @param words     of the entry before, in quotation marks
     * @param statement id of that
     * @param ordered   whether it is known which of both came first
     */
    public record Change(Sign sign, String when, String words, String statement, boolean ordered) { }

    public Sign sign() {
        return Sign.of(side);
    }

    /** In quotation marks, unless the report has some there already. */
    public String quoted() {
        return Sentences.quoted(words);
    }

    /** Reports that carry it beyond those named. */
    public int more() {
        return all.size() - places.size();
    }

    public String statement() {
        return places.getFirst().statement();
    }

    /** Whether somebody took another side before. */
    public boolean isChange() {
        return speakers.stream().anyMatch(speaker -> speaker.change().isPresent());
    }

    public String names() {
        return speakers.stream().map(Speaking::name).collect(Collectors.joining(", "));
    }

    /** The same with whoever said it as more of the claim tells of them. @param speakers by ids of statements */
    Said as(Map<String, List<Speaking>> by) {
        return new Said(when, side, by.getOrDefault(statement(), speakers), cue, words, dated, places, all, why, perhaps);
    }

    /** All that was said of a claim, by date. */
    static List<Said> of(Found found) {
        return new Reading(found).all();
    }

    private static final class Reading {

        private final Found found;
        private final Map<String, Claim.Member> members = new HashMap<>();
        private final Map<String, Cited> cited = new HashMap<>();

        Reading(Found found) {
            this.found = found;
            found.claim().members().forEach(member -> members.put(member.statement(), member));
            found.statements().forEach(one -> cited.put(one.statement().id(), one));
        }

        /** What several said together stands in the ledger of each, and here once. */
        List<Said> all() {
            Map<List<Object>, Entry> entries = new LinkedHashMap<>();
            Map<List<Object>, List<Speaking>> speakers = new HashMap<>();
            for (Ledger.Row row : found.ledger().rows()) {
                for (Entry entry : row.entries()) {
                    List<Object> key = List.of(entry.places(), entry.stance());
                    entries.putIfAbsent(key, entry);
                    speakers.computeIfAbsent(key, _ -> new ArrayList<>()).add(speaking(row, entry));
                }
            }
            return entries.entrySet().stream().map(entry -> said(entry.getValue(), speakers.get(entry.getKey())))
                    .sorted(Comparator.comparing(Said::when).thenComparing(Said::statement)).toList();
        }

        private Speaking speaking(Ledger.Row row, Entry entry) {
            Who who = row.who();
            return new Speaking(who.known() ? who.id() : "", who.name(), entry.change().map(change -> change(row, entry, change)));
        }

        private static Change change(Ledger.Row row, Entry entry, Entry.Change change) {
            Entry before = row.entries().stream().takeWhile(one -> one != entry).filter(one -> one.stance() == change.before() && one.when().equals(change.since()))
                    .reduce((_, last) -> last).orElse(entry);
            return new Change(Sign.of(change.before()), change.since().date().isEmpty() ? "day not known" : ReaderDate.of(change.since().date()), Sentences.quoted(before.words()),
                    before.places().getFirst().statement(), change.ordered());
        }

        private Said said(Entry entry, List<Speaking> speakers) {
            Claim.Member member = members.get(entry.places().getFirst().statement());
            List<Place> places = entry.places().stream().limit(PLACES).map(this::place).toList();
            return new Said(entry.when(), entry.stance(), speakers, entry.cue(), entry.words(), dated(entry), places, entry.places().stream().map(Entry.Place::statement).toList(), why(entry, member),
                    found.asked() && member.closeness() < SURE);
        }

        private String dated(Entry entry) {
            if (entry.when().date().isEmpty()) {
                return "the report has no day";
            }
            if (entry.when().published()) {
                return "the day of printing: the report does not say when it was said";
            }
            Optional<Circumstances.Said> said = entry.places().stream().flatMap(place -> Optional.ofNullable(cited.get(place.statement())).stream())
                    .flatMap(one -> one.statement().circumstances().said().stream()).filter(one -> one.date().equals(entry.when().date())).findFirst();
            return said.map(Reading::source).orElse("");
        }

        private static String source(Circumstances.Said said) {
            String words = said.words().map(Passage::text).map(text -> ": \u201C" + text + "\u201D").orElse("");
            return switch (said.from()) {
                case EXPLICIT -> "as the report says" + words;
                case CONTEXT -> "from the words around it" + words;
                case PUBLICATION -> "the day of printing";
                case CORRECTION -> "as somebody corrected it";
            };
        }

        private List<String> why(Entry entry, Claim.Member member) {
            List<String> why = new ArrayList<>();
            why.add(member.reasons().isEmpty() ? "In this claim: nothing else is compared with it"
                    : "In this claim: " + String.join(", ", member.reasons()) + String.format(Locale.ROOT, "; closeness %.2f", member.closeness()));
            entry.reasons().forEach(reason -> why.add("This side: " + reason));
            return why;
        }

        private Place place(Entry.Place place) {
            Optional<Cited> one = Optional.ofNullable(cited.get(place.statement()));
            return new Place(place.statement(), place.article(), place.outlet().orElse(""), place.published().map(ReaderDate::of).orElse(""),
                    one.map(known -> known.publication().headline().orElse(known.publication().source())).orElse(""), String.join(", from ", place.relays()));
        }
    }
}
