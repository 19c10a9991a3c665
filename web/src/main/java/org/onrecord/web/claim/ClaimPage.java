package org.onrecord.web.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.desk.Claims.Found;
import org.onrecord.desk.Desk;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.ClaimSlice;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Route;
import org.onrecord.web.page.Done;
import org.onrecord.web.picture.Attention;
import org.onrecord.web.picture.OriginPicture;
import org.onrecord.web.picture.Picture;
import org.onrecord.web.picture.Rows;
import org.onrecord.web.picture.Timeline;

/** A claim: who takes which side of it, in columns over time; what changed, where accounts differ, whose reports are copies; and its pictures. */
public final class ClaimPage {

    /** Reports whose copies are told: reading one takes a while, and more do not fit in a picture. */
    private static final int COMPARED = 60;

    private final Desk desk;

    private ClaimPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        ClaimPage page = new ClaimPage(desk);
        return List.of(
                Route.page("/claims/{id}", asked -> page.of(asked, "", page::page)),
                Route.page("/claims/{id}/timeline", asked -> page.of(asked, "/timeline", shown -> page.picture(shown, ClaimView.timeline(Said.of(shown.found()))))),
                Route.page("/claims/{id}/attention", asked -> page.of(asked, "/attention", shown -> page.picture(shown, page.attention(shown.claim())))),
                Route.page("/claims/{id}/origins", asked -> page.of(asked, "/origins", shown -> page.picture(shown, page.origins(shown)))));
    }

    /** What of a claim a page shows. @param claim all of it, counted */
    private record Shown(ClaimSummary claim, Found found, int page, Optional<Done> done) { }

    @FunctionalInterface
    private interface Making {

        Reply of(Shown shown) throws RecordFault, SearchFault;
    }

    /**
     * What the page shows.
     *
     * @param statements of the whole claim
     * @param address   of the claim's page
     * @param attention of claims that have more statements than the page
     * @param origins   empty: no report of it was compared with others yet
     */
    public record Model(ClaimView view, int statements, String known, String address, Optional<Attention> attention, Optional<OriginPicture> origins, Paging paging, long missing, Optional<Done> done) { }

    /** @param picture a picture of a claim, on a page of its own; @param back address of the claim's page */
    public record PictureModel(Picture picture, String of, String back) { }

    private Reply of(Asked asked, String below, Making making) throws RecordFault, SearchFault {
        return switch (desk.record().claimSlices().summary(asked.place("id"))) {
            case Answer.Refused<ClaimSummary>(String code, String message) -> Problem.missing(code, "There is no such claim", message);
            case Answer.Done<ClaimSummary>(ClaimSummary claim) -> claim.id().equals(asked.place("id")) ? of(asked, claim, making)
                    : new Reply.Redirect("/claims/" + Frame.encoded(claim.id()) + below + Frame.ending(asked));
        };
    }

    private Reply of(Asked asked, ClaimSummary claim, Making making) throws RecordFault, SearchFault {
        int page = Paging.page(asked);
        int most = Portion.most(claim);
        Optional<Found> found = desk.claims().part(claim, ClaimSlice.Of.ALL, (page - 1) * most, most).shown();
        return found.isEmpty() ? nothingLeft(claim) : making.of(new Shown(claim, found.get(), page, Done.of(desk, asked)));
    }

    private static Reply nothingLeft(ClaimSummary claim) {
        return Problem.missing("no-such-page", "The claim has no such page", "It has fewer statements than that: begin at /claims/" + claim.id() + ".");
    }

    private Reply page(Shown shown) throws RecordFault {
        String address = "/claims/" + Frame.encoded(shown.claim().id());
        Found whole = isWhole(shown) ? shown.found() : desk.claims().part(shown.claim(), ClaimSlice.Of.ALL, 0, Portion.lookedThrough(shown.claim())).shown().orElse(shown.found());
        return reply(shown, whole, address, Paging.of(shown.page(), pages(shown.claim()), page -> address + (page == 1 ? "" : "?page=" + page)));
    }

    private static boolean isWhole(Shown shown) {
        return shown.found().statements().size() == shown.claim().statements();
    }

    /** What is about a claim that somebody put into words. */
    static Reply about(Desk desk, Asked asked, String words, Found found) throws RecordFault {
        int page = Paging.page(asked);
        ClaimSummary claim = Portion.counted(found);
        Optional<Found> part = Portion.part(found, (page - 1) * Portion.most(claim), Portion.most(claim));
        if (part.isEmpty()) {
            return Problem.missing("no-such-page", "There is no such page of this", "Fewer statements than that are about these words.");
        }
        String address = "/claims?words=" + Frame.encoded(words);
        Shown shown = new Shown(claim, part.get(), page, Optional.empty());
        Found whole = isWhole(shown) ? part.get() : Portion.part(found, 0, Portion.lookedThrough(claim)).orElse(part.get());
        return new ClaimPage(desk).reply(shown, whole, address,
                Paging.of(page, pages(claim), number -> address + (number == 1 ? "" : "&page=" + number)));
    }

    private static int pages(ClaimSummary claim) {
        return (claim.sides().values().stream().mapToInt(ClaimSummary.Count::statements).max().orElse(1) + Portion.most(claim) - 1) / Portion.most(claim);
    }

    private Reply reply(Shown shown, Found whole, String address, Paging paging) throws RecordFault {
        ClaimSummary claim = shown.claim();
        boolean asked = shown.found().asked();
        int origins = (asked ? desk.origins(Portion.reports(shown.found())) : desk.originsOf(claim.id())).origins();
        OriginPicture copies = origins(shown);
        Model model = new Model(ClaimView.of(claim, shown.found(), whole), claim.statements(), Sentences.sentence(claim.sides(), Portion.order(shown.found()), claim.extent(), origins), address,
                asked || isWhole(shown) ? Optional.empty() : Optional.of(attention(claim)),
                Optional.of(copies).filter(picture -> !picture.nodes().isEmpty()), paging, desk.claims().missing(), shown.done());
        return Reply.Page.of(title(claim), "claim", model, new ClaimTwin(claim, shown.found(), origins));
    }

    private static String title(ClaimSummary claim) {
        return claim.named().orElse(claim.wording()) + " · Claim";
    }

    private Reply picture(Shown shown, Picture picture) {
        PictureModel model = new PictureModel(picture, shown.claim().named().orElse(shown.claim().wording()), "/claims/" + Frame.encoded(shown.claim().id()));
        return Reply.Page.of(picture.title() + " · " + title(shown.claim()), "claimpicture", model, new Rows(picture.table()));
    }

    private Attention attention(ClaimSummary claim) throws RecordFault {
        return Attention.of("Statements over time", desk.record().claimSlices().days(claim.id()).stream()
                .map(day -> new Attention.Count(Optional.of(day.side()), day.day().orElse(""), day.statements())).toList());
    }

    private OriginPicture origins(Shown shown) throws RecordFault {
        Set<String> reports = shown.found().statements().stream().sorted(Portion.BY_DAY).map(Cited::article).distinct().limit(COMPARED).collect(Collectors.toSet());
        return OriginPicture.of("Which reports are copies of which", desk.origins().among(reports), Portion.reports(shown.found()));
    }
}
