package org.onrecord.web.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Claims.Found;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Stance;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.KeptClaim;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.ClaimSlice.Of;
import org.onrecord.record.store.ClaimSlice.Voice;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Route;
import org.onrecord.web.picture.Sign;

/** Two outlets or two speakers on one claim: what each carried or said, when, and what only one of them has. */
public final class ComparePage {

    /** Claims that are offered where none is chosen, and speakers and outlets of one: more are found by their claim's page. */
    private static final int OFFERED = 100;

    private static final int CLAIMS = 10;

    /** Statements of each side of each of the two: the first ones by date. */
    private static final int MOST = 25;

    private final Desk desk;

    private ComparePage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        return List.of(Route.page("/compare", new ComparePage(desk)::reply));
    }

    /** Of what two are compared. */
    public enum Kind {

        OUTLET("outlet", "outlets"), SPEAKER("speaker", "speakers");

        private final String word;
        private final String many;

        Kind(String word, String many) {
            this.word = word;
            this.many = many;
        }

        /** As addresses have it. */
        public String word() {
            return word;
        }

        public String many() {
            return many;
        }

        private Of of(String id) {
            return this == OUTLET ? new Of(Optional.of(id), Optional.empty()) : new Of(Optional.empty(), Optional.of(id));
        }
    }

    /**
     * What the page shows.
     *
     * @param claim  empty: none is chosen, and some are offered
     * @param offers whom of the claim can be compared
     * @param pair   empty: nobody is chosen
     */
    public record Model(Optional<Chosen> claim, List<Chosen> claims, List<Offer> offers, Optional<Pair> pair) { }

    public record Chosen(String id, String words) { }

    /** @param choices at least two, or nothing can be compared, @param one which is chosen first; empty: none */
    public record Offer(Kind kind, List<Choice> choices, String one, String other) { }

    /** @param id of a speaker; of an outlet its name */
    public record Choice(String id, String name, int statements) { }

    /** Both, beside each other. @param days those with an entry of one of them, by date */
    public record Pair(Kind kind, Party one, Party other, List<Day> days, List<ClaimView.Point> differences) { }

    /**
     * One of the two.
     *
     * @param statements of theirs on the claim, @param shown of them here
     * @param only       utterances that the other has not
     * @param both       utterances that both have
     */
    public record Party(String id, String name, List<ClaimsPage.Side> sides, int statements, int shown, int only, int both) { }

    public record Day(String heading, List<Item> one, List<Item> other) { }

    /** @param both whether the other has it as well */
    public record Item(Said said, boolean both) { }

    /** What one of the two said or printed. */
    private record Part(String id, ClaimSummary claim, Map<Stance, Integer> totals, Optional<Found> found) {

        List<String> statements() {
            return found.map(Found::statements).orElse(List.of()).stream().map(cited -> cited.statement().id()).toList();
        }

        boolean has(Said said) {
            return said.all().stream().anyMatch(statements()::contains);
        }
    }

    private Reply reply(Asked asked) throws RecordFault {
        Optional<String> given = asked.query("claim");
        if (given.isEmpty()) {
            List<Chosen> claims = desk.claims().all(0, CLAIMS).claims().stream().map(ComparePage::chosen).toList();
            return Reply.Page.of("Compare", "compare", new Model(Optional.empty(), claims, List.of(), Optional.empty()));
        }
        return switch (desk.record().claimSlices().summary(given.get())) {
            case Answer.Refused<ClaimSummary>(String code, String message) -> Problem.missing(code, "There is no such claim", message);
            case Answer.Done<ClaimSummary>(ClaimSummary claim) -> claim.id().equals(given.get()) ? chosen(asked, claim) : new Reply.Redirect(whole(asked, claim.id()));
        };
    }

    private static Chosen chosen(ClaimSummary claim) {
        return new Chosen(claim.id(), claim.named().orElse(claim.wording()));
    }

    private static String whole(Asked asked, String claim) {
        Map<String, List<String>> query = new LinkedHashMap<>(asked.query());
        query.put("claim", List.of(claim));
        return "/compare?" + Frame.query(query);
    }

    private Reply chosen(Asked asked, ClaimSummary claim) throws RecordFault {
        Optional<Kind> kind = List.of(Kind.values()).stream().filter(one -> asked.queries(one.word()).size() >= 2).findFirst();
        List<Offer> offers = List.of(offer(asked, Kind.OUTLET, desk.record().claimSlices().outlets(claim.id())),
                offer(asked, Kind.SPEAKER, desk.record().claimSlices().speakers(List.of(claim.id()), OFFERED)));
        Chosen chosen = chosen(claim);
        if (kind.isEmpty()) {
            return Reply.Page.of("Compare · " + chosen.words(), "compare", new Model(Optional.of(chosen), List.of(), offers, Optional.empty()));
        }
        List<String> ids = asked.queries(kind.get().word()).subList(0, 2);
        if (ids.getFirst().equals(ids.getLast())) {
            return Problem.bad("the-same-twice", "Both are the same", "Choose two " + kind.get().many() + " that differ.");
        }
        List<Part> parts = new ArrayList<>();
        for (String id : ids) {
            Claims.Part part = desk.claims().part(claim, kind.get().of(id), 0, MOST);
            parts.add(new Part(id, claim, part.totals(), part.shown()));
        }
        return compared(chosen, offers, kind.get(), parts);
    }

    private static Offer offer(Asked asked, Kind kind, List<Voice> voices) {
        Map<String, List<Voice>> byId = voices.stream().collect(Collectors.groupingBy(Voice::id, LinkedHashMap::new, Collectors.toList()));
        List<Choice> choices = byId.values().stream().limit(OFFERED).map(of -> new Choice(of.getFirst().id(), of.getFirst().name(), of.stream().mapToInt(Voice::statements).sum())).toList();
        List<String> ids = asked.queries(kind.word());
        return new Offer(kind, choices, ids.isEmpty() ? "" : ids.getFirst(), ids.size() < 2 ? "" : ids.get(1));
    }

    private static Reply compared(Chosen chosen, List<Offer> offers, Kind kind, List<Part> parts) {
        Optional<Found> both = together(parts);
        List<Said> said = both.map(Said::of).orElse(List.of());
        Part one = parts.getFirst();
        Part other = parts.getLast();
        Map<String, List<Said>> byDate = said.stream().collect(Collectors.groupingBy(each -> each.when().date(), LinkedHashMap::new, Collectors.toList()));
        List<Day> days = byDate.values().stream().map(of -> new Day(Sentences.day(of.getFirst().when()), items(of, one, other), items(of, other, one))).toList();
        Pair pair = new Pair(kind, party(offers, kind, one, other, said), party(offers, kind, other, one, said), days,
                both.map(found -> ClaimView.differences(found.conflicts())).orElse(List.of()));
        Model model = new Model(Optional.of(chosen), List.of(), offers, Optional.of(pair));
        String title = pair.one().name() + " and " + pair.other().name() + " · " + chosen.words();
        return both.isEmpty() ? Reply.Page.of(title, "compare", model) : Reply.Page.of(title, "compare", model, new ClaimTwin(one.claim(), both.get(), 0));
    }

    private static List<Item> items(List<Said> said, Part of, Part other) {
        return said.stream().filter(of::has).map(one -> new Item(one, other.has(one))).toList();
    }

    private static Party party(List<Offer> offers, Kind kind, Part of, Part other, List<Said> said) {
        String name = offers.stream().filter(offer -> offer.kind() == kind).flatMap(offer -> offer.choices().stream()).filter(choice -> choice.id().equals(of.id()))
                .map(Choice::name).findFirst().orElse(of.id());
        List<ClaimsPage.Side> sides = of.totals().entrySet().stream().map(side -> new ClaimsPage.Side(Sign.of(side.getKey()), side.getValue(), 0)).toList();
        int both = (int) said.stream().filter(one -> of.has(one) && other.has(one)).count();
        return new Party(of.id(), name, sides, of.totals().values().stream().mapToInt(Integer::intValue).sum(), of.statements().size(), (int) said.stream().filter(of::has).count() - both, both);
    }

    /** The statements of both as one; empty: neither has one. */
    private static Optional<Found> together(List<Part> parts) {
        Map<String, Claim.Member> members = new LinkedHashMap<>();
        Map<String, List<String>> why = new LinkedHashMap<>();
        Map<String, Cited> cited = new LinkedHashMap<>();
        for (Part part : parts) {
            part.found().ifPresent(found -> {
                found.claim().members().forEach(member -> members.put(member.statement(), member));
                why.putAll(found.kept().whySides());
                found.statements().forEach(one -> cited.put(one.statement().id(), one));
            });
        }
        ClaimSummary claim = parts.getFirst().claim();
        return cited.isEmpty() ? Optional.empty()
                : Optional.of(new Found(new KeptClaim(Claim.of(claim.wording(), claim.named(), List.copyOf(members.values())), why), List.copyOf(cited.values()), false));
    }
}
