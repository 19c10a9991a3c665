package org.onrecord.web.claim;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Stance;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.KeptStory;
import org.onrecord.record.StoryReport;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.ClaimLines;
import org.onrecord.record.store.ClaimList;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Hits;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;
import org.onrecord.web.page.SearchPage;
import org.onrecord.web.picture.Grid;
import org.onrecord.web.picture.Rows;
import org.onrecord.web.picture.Sign;

/** The claims of the record, the most disputed first: all of them, or those that have a statement with some words or of somebody. */
public final class ClaimsPage {

    private static final int ON_A_PAGE = 20;

    /**
     * Pages that are read: to find those further on, all before them are passed over, which takes 48 ms for each hundred pages of 890,000 claims. Who looks for
     * one claim finds it by its words.
     */
    private static final int MOST_PAGES = 100;

    /** Statements whose claims are looked up: those that fit the words best. Of more, nobody reads on. */
    private static final int LOOKED_AT = 500;

    /** Reports of a story whose claims are shown, the clearest first. */
    private static final int REPORTS = 200;

    /** Columns of the grid: what a screen shows beside the claims. */
    private static final int SPEAKERS = 12;

    private static final List<String> HEADS = List.of("claim", "wording", "name", "side", "statements", "speakers", "reports", "origins", "first", "last");

    private final Desk desk;
    private final OwnWords ownWords;

    private ClaimsPage(Desk desk) {
        this.desk = desk;
        this.ownWords = new OwnWords(desk);
    }

    public static List<Route> routes(Desk desk) {
        ClaimsPage page = new ClaimsPage(desk);
        return List.of(Route.page("/claims", page::reply), Route.page("/claims/grid", page::grid), Route.page("/claims/left-out", page::leftOut),
                Route.page("/stories/{id}/grid", page::storyGrid));
    }

    /**
     * What the page shows.
     *
     * @param total   claims, of those that were looked up
     * @param beyond  statements that fit as well, but were not looked up
     * @param grid    address of the same claims with their speakers
     * @param missing reports that are in no claim yet
     */
    public record Model(String words, String speaker, boolean narrowed, List<Row> claims, long total, long beyond, String grid, Paging paging, long missing) { }

    /** A claim. @param reports "14 reports, 2 origins" */
    public record Row(String id, String wording, String name, List<Side> sides, String reports, String days) { }

    /** @param speakers 0: nobody of them is known by name */
    public record Side(Sign sign, int statements, int speakers) { }

    /** Why statements are in no claim, and how many. */
    public record LeftOut(Map<String, Long> reasons) { }

    /** @param beyond statements that fit as well, but were not looked up */
    private record Listed(ClaimList list, long beyond) { }

    private Reply reply(Asked asked) throws RecordFault, SearchFault {
        Optional<String> words = asked.query("words");
        if (words.isPresent()) {
            return ownWords.reply(asked, words.get().strip());
        }
        Optional<StatementQuery> query = SearchPage.query(asked);
        if (query.isEmpty()) {
            return Problem.noDay();
        }
        int page = Paging.page(asked);
        if (page > MOST_PAGES) {
            return Problem.missing("too-far", "The list is not shown that far", "Narrow it by words or by a speaker.");
        }
        Listed listed = listed(query.get(), page);
        Map<String, Integer> origins = new LinkedHashMap<>();
        for (ClaimSummary claim : listed.list().claims()) {
            origins.put(claim.id(), desk.originsOf(claim.id()).origins());
        }
        List<Row> rows = listed.list().claims().stream().map(claim -> row(claim, origins.get(claim.id()))).toList();
        Paging paging = Paging.of(page, Math.min(MOST_PAGES, (listed.list().total() + ON_A_PAGE - 1) / ON_A_PAGE), number -> address(asked, "/claims", number));
        Model model = new Model(asked.query("q").orElse(""), asked.query("speaker").orElse(""), isNarrowed(query.get()), rows, listed.list().total(), listed.beyond(),
                address(asked, "/claims/grid", page), paging, desk.claims().missing());
        return Reply.Page.of("Claims", "claims", model, new Twins(listed.list().claims(), origins));
    }

    private static boolean isNarrowed(StatementQuery query) {
        return !query.equals(StatementQuery.of(""));
    }

    private Listed listed(StatementQuery query, int page) throws RecordFault, SearchFault {
        int skip = (page - 1) * ON_A_PAGE;
        if (!isNarrowed(query)) {
            return new Listed(desk.claims().all(skip, ON_A_PAGE), 0);
        }
        Hits hits = desk.search(query.show(new Show(Order.RELEVANCE, 0, LOOKED_AT, Set.of())), Desk.Progress.NONE).hits();
        return new Listed(desk.record().claims().of(hits.hits().stream().map(Hits.Hit::statement).toList(), skip, ON_A_PAGE), Math.max(0, hits.total() - hits.hits().size()));
    }

    private static Row row(ClaimSummary claim, int origins) {
        List<Side> sides = claim.sides().entrySet().stream().sorted(Comparator.comparing(side -> Sign.of(side.getKey()).one()))
                .map(side -> new Side(Sign.of(side.getKey()), side.getValue().statements(), side.getValue().speakers())).toList();
        return new Row(claim.id(), claim.wording(), claim.named().orElse(""), sides, Sentences.reports(claim.extent().reports(), origins), Sentences.days(claim.extent()).orElse(""));
    }

    private static String address(Asked asked, String path, int page) {
        Map<String, List<String>> query = new LinkedHashMap<>(asked.query());
        query.put("page", page == 1 ? List.of() : List.of(String.valueOf(page)));
        String values = Frame.query(query);
        return path + (values.isEmpty() ? "" : "?" + values);
    }

    private Reply grid(Asked asked) throws RecordFault, SearchFault {
        Optional<StatementQuery> query = SearchPage.query(asked);
        if (query.isEmpty()) {
            return Problem.noDay();
        }
        int page = Math.min(MOST_PAGES, Paging.page(asked));
        SequencedMap<String, String> claims = new LinkedHashMap<>();
        listed(query.get(), page).list().claims().forEach(claim -> claims.put(claim.id(), claim.named().orElse(claim.wording())));
        Grid picture = of(desk, "Who takes which side", claims);
        return Reply.Page.of("Who takes which side · Claims", "claimpicture", new ClaimPage.PictureModel(picture, "Claims", address(asked, "/claims", page)), new Rows(picture.table()));
    }

    /** The claims of a story's reports, and who takes which side of them, in whatever report. */
    private Reply storyGrid(Asked asked) throws RecordFault {
        return switch (desk.record().stories().story(asked.place("id"))) {
            case Answer.Refused<KeptStory>(String code, String message) -> Problem.missing(code, "There is no such story", message);
            case Answer.Done<KeptStory>(KeptStory story) -> {
                List<String> reports = story.reports().stream().limit(REPORTS).map(StoryReport::article).toList();
                Grid picture = of(desk, "Who takes which side in this story", desk.record().claimSlices().ofReports(reports, ON_A_PAGE));
                yield Reply.Page.of(picture.title(), "claimpicture", new ClaimPage.PictureModel(picture, story.headline().orElse("Story"),
                        "/stories/" + Frame.encoded(story.id())), new Rows(picture.table()));
            }
        };
    }

    /** Who takes which side of some claims. @param claims wordings by ids */
    private static Grid of(Desk desk, String title, SequencedMap<String, String> claims) throws RecordFault {
        return Grid.of(title, claims, desk.record().claimSlices().speakers(claims.keySet(), SPEAKERS).stream()
                .map(voice -> new Grid.Take(voice.claim(), voice.id(), voice.name(), voice.side(), voice.statements())).toList());
    }

    private Reply leftOut(Asked asked) throws RecordFault {
        Map<String, Long> reasons = desk.claims().leftOut();
        return Reply.Page.of("In no claim · Claims", "leftout", new LeftOut(reasons), new Rows(new Table(List.of("reason", "statements"),
                reasons.entrySet().stream().map(reason -> List.of(reason.getKey(), String.valueOf(reason.getValue()))).toList())));
    }

    /** The same for programs: a row for each side of each claim. */
    private record Twins(List<ClaimSummary> claims, Map<String, Integer> origins) implements Reply.Twin {

        @Override
        public void json(OutputStream out) throws IOException {
            ClaimLines lines = new ClaimLines(out);
            for (ClaimSummary claim : claims) {
                lines.write(claim, origins.get(claim.id()));
            }
        }

        @Override
        public Table table() {
            List<List<String>> rows = new ArrayList<>();
            for (ClaimSummary claim : claims) {
                for (Map.Entry<Stance, ClaimSummary.Count> side : new TreeMap<>(claim.sides()).entrySet()) {
                    rows.add(List.of(claim.id(), claim.wording(), claim.named().orElse(""), Sign.of(side.getKey()).one(), String.valueOf(side.getValue().statements()),
                            String.valueOf(side.getValue().speakers()), String.valueOf(claim.extent().reports()), String.valueOf(origins.get(claim.id())),
                            claim.extent().first().orElse(""), claim.extent().last().orElse("")));
                }
            }
            return new Table(HEADS, rows);
        }
    }
}
