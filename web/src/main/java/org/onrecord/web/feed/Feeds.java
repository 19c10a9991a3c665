package org.onrecord.web.feed;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.desk.Desk;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.SpeakerHead;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Hits.Hit;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;
import org.onrecord.web.guard.Access;
import org.onrecord.web.page.SearchPage;

/** The feeds, each beside the page that it goes with. */
public final class Feeds {

    private static final String TYPE = "application/atom+xml; charset=utf-8";

    /** Entries of a feed: whoever looks once a day misses few. */
    private static final int NEWEST = 40;

    private final Desk desk;
    private final Access access;

    private Feeds(Desk desk, Access access) {
        this.desk = desk;
        this.access = access;
    }

    /** @param access knows where people reach what a feed leads to */
    public static List<Route> routes(Desk desk, Access access) {
        Feeds feeds = new Feeds(desk, access);
        return List.of(Route.get("/search.atom", feeds::search), Route.get("/speakers/{id}.atom", feeds::speaker), Route.get("/claims/{id}.atom", feeds::claim));
    }

    private Reply search(Asked asked) throws RecordFault, SearchFault {
        Optional<StatementQuery> asking = SearchPage.query(asked);
        if (asking.isEmpty()) {
            return Reply.Problem.noDay();
        }
        StatementQuery query = asking.get();
        List<String> hits = desk.search(query.show(new Show(Order.DATE, 0, NEWEST, Set.of())), Desk.Progress.NONE).hits().hits().stream().map(Hit::statement).toList();
        Map<String, Cited> cited = desk.record().claims().cited(hits);
        Map<String, List<String>> kept = new LinkedHashMap<>(asked.query());
        kept.keySet().removeAll(Set.of("page", "order"));
        String words = Frame.query(kept);
        return feed(asked, query.words().isBlank() ? "Search" : query.words() + " \u00B7 Search", "/search" + (words.isEmpty() ? "" : "?" + words),
                hits.stream().flatMap(hit -> Optional.ofNullable(cited.get(hit)).stream()).toList());
    }

    private Reply speaker(Asked asked) throws RecordFault {
        Optional<SpeakerHead> speaker = desk.record().lists().speaker(asked.place("id"));
        if (speaker.isEmpty()) {
            return Reply.Problem.missing("no-such-speaker", "There is no such speaker", "The list of speakers has them all.");
        }
        return feed(asked, speaker.get().name(), "/speakers/" + Frame.encoded(speaker.get().id()), desk.record().lists().newestOfSpeaker(speaker.get().key(), NEWEST));
    }

    private Reply claim(Asked asked) throws RecordFault {
        return switch (desk.record().claimSlices().summary(asked.place("id"))) {
            case Answer.Done<ClaimSummary>(ClaimSummary claim) -> feed(asked, claim.named().orElse(claim.wording()), "/claims/" + claim.id(), desk.record().lists().newestOfClaim(claim.id(), NEWEST));
            case Answer.Refused<ClaimSummary> _ -> Reply.Problem.missing("no-such-claim", "There is no such claim", "The list of claims has them all.");
        };
    }

    private Reply feed(Asked asked, String title, String path, List<Cited> statements) throws RecordFault {
        Map<String, Instant> came = desk.record().lists().came(statements.stream().map(Cited::article).toList());
        return Reply.Content.of(TYPE, new Feed(title, path, access.address(asked.header("host").orElse("localhost")), statements, came).xml());
    }
}
