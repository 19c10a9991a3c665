package org.onrecord.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.desk.Desk;
import org.onrecord.record.Cited;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.FoundLines;
import org.onrecord.record.store.Located;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Hits.Hit;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.web.api.Endpoint.Gives;
import org.onrecord.web.api.Endpoint.Words;
import org.onrecord.web.ask.Reply;

/** Statements: found by words and by what they can be told by, and one by its id. */
final class StatementEndpoints {

    private static final String PART = "Statements";

    private static final Parameter ORDER = Parameter.query("order", new Values.OneOf(List.of("relevance", "date"), Optional.of("relevance")),
            "The best match first, or the latest report first.", null);

    /** Which statements are meant: the same as those of the search page. */
    static final List<Parameter> WHICH = List.of(
            Parameter.words("q", "Words that were said, all in one statement: `dam report`, `dam OR bridge`, `\"gross negligence\"`, `dam NOT report`, `interf*`.", "dam report"),
            Parameter.words("speaker", "Who said it: a name, or some words of it, or an id.", "Halloran").repeated(),
            Parameter.words("act", "What the speaker does by it: assert, deny, accuse, acknowledge, promise, demand, predict, ask, decline or praise.", "deny").repeated(),
            Parameter.words("kind", "What the report tells of: speech, writing, belief, intention, perception, decree or other.", "speech").repeated(),
            Parameter.words("form", "How it is quoted: direct, mixed or indirect.", "direct").repeated(),
            Parameter.words("outlet", "In whose report.", "The Quarry Post").repeated(),
            Parameter.words("addressee", "To whom it was said.", "reporters").repeated(),
            Parameter.query("from", new Values.Day(), "The first day on which it may have been said.", "2031-04-01"),
            Parameter.query("to", new Values.Day(), "The last such day.", "2031-04-30"));

    private final Desk desk;

    private StatementEndpoints(Desk desk) {
        this.desk = desk;
    }

    static List<Endpoint> of(Desk desk) {
        StatementEndpoints statements = new StatementEndpoints(desk);
        List<Parameter> search = new ArrayList<>(WHICH);
        search.add(ORDER);
        return List.of(
                Endpoint.list("/statements", new Words("searchStatements", PART, "Statements that fit a search",
                        "Every statement of which all that is asked for holds; without any parameter, all of them. `matches` says where the words stand in the report's text. `missing` counts reports "
                        + "that could not be searched yet. Beyond 99,000 statements, days narrow a search better than cursors: or take an export."), search, "FoundStatement", statements::search),
                Endpoint.get("/statements/{id}", new Words("getStatement", PART, "One statement", "With what is known of its report."),
                        List.of(Parameter.id("id", "The statement's id, or a beginning of it of six characters or more that no other has.", "3fa94c01")), Gives.one("FoundStatement"), statements::one));
    }

    private Reply search(Given given) throws RecordFault, SearchFault {
        if (given.cursor().number() > Show.DEEPEST - 1_000) {
            return Reply.Problem.bad("too-deep", "A list is not followed so far", "Narrow the search by days (from, to), or take an export.");
        }
        StatementQuery query = given.query();
        Order order = given.text("order").filter("date"::equals).isPresent() ? Order.DATE : Order.RELEVANCE;
        long[] totals = new long[2];
        Window<Hit> window = Window.of((skip, most) -> {
            Desk.Found found = desk.search(query.show(new Show(order, skip, most, Set.of())), Desk.Progress.NONE);
            totals[0] = found.hits().total();
            totals[1] = found.missing();
            return found.hits().hits();
        }, Hit::statement, given);
        Map<String, Cited> cited = desk.record().claims().cited(window.items().stream().map(Hit::statement).toList());
        Window<Hit> there = new Window<>(window.items().stream().filter(hit -> cited.containsKey(hit.statement())).toList(), window.after());
        return Items.many(given, there, (hit, out) -> {
            Cited one = cited.get(hit.statement());
            new FoundLines(out).write(one, hit.placesIn(one.statement().wording().content()));
        }, Map.of("total", totals[0], "missing", totals[1]));
    }

    private Reply one(Given given) throws RecordFault {
        return switch (desk.record().statement(given.place("id"))) {
            case Answer.Done<Located>(Located place) -> Optional.ofNullable(desk.record().claims().cited(List.of(place.statement())).get(place.statement()))
                    .map(cited -> Items.one(cited, (one, out) -> new FoundLines(out).write(one, List.of())))
                    .orElseGet(() -> Reply.Problem.missing("rejected", "People rejected this statement", "The log of corrections says who and why."));
            case Answer.Refused<Located> refused -> Given.problem(refused, 400);
        };
    }
}
