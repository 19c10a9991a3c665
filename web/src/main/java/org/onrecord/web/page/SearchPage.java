package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Desk.Found;
import org.onrecord.record.Cited;
import org.onrecord.record.format.FoundLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Hits;
import org.onrecord.search.Hits.Hit;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;

/** Statements by their words and by what they can be told by. */
public final class SearchPage {

    /** Statements on a page. */
    static final int ON_A_PAGE = 20;

    /** Pages that can be asked for: further on, no statement is put in order. */
    private static final int LAST = Show.DEEPEST / ON_A_PAGE;

    private static final Set<Property> COUNTED = EnumSet.of(Property.SPEAKER, Property.ACT, Property.OUTLET, Property.FORM);

    private final Desk desk;

    private SearchPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        return List.of(Route.page("/search", new SearchPage(desk)::reply));
    }

    /**
     * What the page shows.
     *
     * @param missing reports that could not be searched yet
     * @param before  address of the page before; empty on the first
     * @param after   address of the next page; empty on the last
     */
    public record Model(Fields fields, long total, int first, List<Line> lines, List<Facet> facets, long missing, Optional<String> before, Optional<String> after) { }

    /** What the form holds: days as they were written. */
    public record Fields(String words, String from, String to, String order, Map<Property, List<String>> chosen) { }

    /** A property and its commonest values. */
    public record Facet(String name, String title, List<Choice> choices) { }

    /** A value. @param address of the same search with it, or without it where it is chosen */
    public record Choice(String value, int statements, boolean chosen, String address) { }

    private Reply reply(Asked asked) throws RecordFault, SearchFault {
        int page = asked.query("page").filter(number -> number.matches("[1-9]\\d{0,8}")).map(Integer::valueOf).orElse(1);
        if (page > LAST) {
            return Reply.Problem.missing("too-far", "The list is not shown that far", "Narrow it by words, by a speaker or by days.");
        }
        Optional<StatementQuery> asking = query(asked);
        if (asking.isEmpty()) {
            return Reply.Problem.noDay();
        }
        StatementQuery query = asking.get().show(new Show(order(asked), (page - 1) * ON_A_PAGE, ON_A_PAGE, COUNTED));
        Found found = desk.search(query, Desk.Progress.NONE);
        Hits hits = found.hits();
        Map<String, Cited> cited = desk.record().claims().cited(hits.hits().stream().map(Hit::statement).toList());
        List<Hit> there = hits.hits().stream().filter(hit -> cited.containsKey(hit.statement())).toList();
        List<Line> lines = there.stream().map(hit -> line(cited.get(hit.statement()), hit)).toList();
        Fields fields = new Fields(query.words(), asked.query("from").orElse(""), asked.query("to").orElse(""), asked.query("order").orElse("relevance"), query.filter());
        Model model = new Model(fields, hits.total(), query.show().skip() + 1, lines, facets(asked, hits), found.missing(),
                page == 1 ? Optional.empty() : Optional.of(with(asked, "page", String.valueOf(page - 1))),
                page < LAST && (long) page * ON_A_PAGE < hits.total() ? Optional.of(with(asked, "page", String.valueOf(page + 1))) : Optional.empty());
        return Reply.Page.of(query.words().isBlank() ? "Search" : query.words() + " · Search", "search", model, new Twins(there, cited, lines));
    }

    private static Line line(Cited cited, Hit hit) {
        return Line.of(cited, cited.statement().wording().content().text().equals(hit.words()) ? hit.matches() : List.of());
    }

    /** The statements that a request's "q", "speaker", "act", "kind", "form", "outlet", "addressee", "from" and "to" mean; empty: one of these is no day. */
    public static Optional<StatementQuery> query(Asked asked) {
        StatementQuery query = StatementQuery.of(asked.query("q").orElse("").strip());
        try {
            query = query.said(new Days(day(asked, "from"), day(asked, "to")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
        for (Property property : Property.values()) {
            for (String value : asked.queries(name(property))) {
                query = query.with(property, value);
            }
        }
        return Optional.of(query);
    }

    private static Optional<LocalDate> day(Asked asked, String name) {
        return asked.query(name).map(LocalDate::parse);
    }

    private static Order order(Asked asked) {
        return asked.query("order").filter("date"::equals).map(_ -> Order.DATE).orElse(Order.RELEVANCE);
    }

    private static List<Facet> facets(Asked asked, Hits hits) {
        return hits.counts().entrySet().stream().map(counted -> {
            String name = name(counted.getKey());
            List<String> chosen = asked.queries(name);
            return new Facet(name, title(counted.getKey()), counted.getValue().stream()
                    .map(count -> new Choice(count.value(), count.statements(), chosen.contains(count.value()), toggled(asked, name, count.value()))).toList());
        }).filter(facet -> !facet.choices().isEmpty()).toList();
    }

    private static String title(Property property) {
        return switch (property) {
            case SPEAKER -> "Who said it";
            case ACT -> "What was done";
            case KIND -> "What the report tells of";
            case FORM -> "How it is quoted";
            case OUTLET -> "In whose report";
            case ADDRESSEE -> "To whom";
        };
    }

    private static String name(Property property) {
        return property.name().toLowerCase(Locale.ROOT);
    }

    private static String toggled(Asked asked, String name, String value) {
        Map<String, List<String>> query = new LinkedHashMap<>(asked.query());
        List<String> values = new ArrayList<>(query.getOrDefault(name, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        query.put(name, values);
        query.remove("page");
        return "/search?" + Frame.query(query);
    }

    private static String with(Asked asked, String name, String value) {
        Map<String, List<String>> query = new LinkedHashMap<>(asked.query());
        query.put(name, List.of(value));
        return "/search?" + Frame.query(query);
    }

    /** The same for programs. */
    private record Twins(List<Hit> hits, Map<String, Cited> cited, List<Line> lines) implements Reply.Twin {

        @Override
        public void json(OutputStream out) throws IOException {
            FoundLines found = new FoundLines(out);
            for (Hit hit : hits) {
                Cited one = cited.get(hit.statement());
                found.write(one, hit.placesIn(one.statement().wording().content()));
            }
        }

        @Override
        public Table table() {
            return Lines.table(lines);
        }
    }
}
