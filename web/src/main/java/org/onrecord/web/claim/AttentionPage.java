package org.onrecord.web.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Hits;
import org.onrecord.search.Hits.Hit;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Route;
import org.onrecord.web.page.SearchPage;
import org.onrecord.web.picture.Attention;
import org.onrecord.web.picture.Rows;

/** How many statements that a search finds were made when; for one speaker with "?speaker=". */
public final class AttentionPage {

    /** Statements that are counted, those that fit best: they are read one by one. */
    private static final int COUNTED = 500;

    private final Desk desk;

    private AttentionPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        return List.of(Route.page("/search/attention", new AttentionPage(desk)::reply));
    }

    /** @param of words and names that were asked for, @param found statements, those not counted included, @param back address of the search */
    public record Model(Attention picture, String of, long found, int counted, String back) { }

    private Reply reply(Asked asked) throws RecordFault, SearchFault {
        Optional<StatementQuery> asking = SearchPage.query(asked);
        if (asking.isEmpty()) {
            return Problem.noDay();
        }
        StatementQuery query = asking.get();
        Hits hits = desk.search(query.show(new Show(Order.RELEVANCE, 0, COUNTED, Set.of())), Desk.Progress.NONE).hits();
        List<Attention.Count> counts = desk.record().claims().cited(hits.hits().stream().map(Hit::statement).toList()).values().stream()
                .map(cited -> new Attention.Count(Optional.empty(), cited.day().orElse(""), 1)).toList();
        Attention picture = Attention.of("Statements over time", counts);
        String given = Frame.query(asked.query());
        Model model = new Model(picture, title(asked), hits.total(), counts.size(), "/search" + (given.isEmpty() ? "" : "?" + given));
        return Reply.Page.of(model.of() + " · Statements over time", "attentionpage", model, new Rows(picture.table()));
    }

    private static String title(Asked asked) {
        List<String> parts = Stream.of("q", "speaker", "outlet").flatMap(name -> asked.queries(name).stream()).map(String::strip).toList();
        return parts.isEmpty() ? "All statements" : String.join(", ", parts);
    }
}
