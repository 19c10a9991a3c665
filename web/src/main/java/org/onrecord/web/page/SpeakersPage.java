package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Speaker;
import org.onrecord.record.KnownSpeaker;
import org.onrecord.record.store.KeptSpeakers.Place;
import org.onrecord.record.store.KeptSpeakers.Rank;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Hits;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;

/** Everybody who speaks in the record: by name, by how much they said, or those who are called so. */
public final class SpeakersPage {

    static final int ON_A_PAGE = 50;

    private static final String BETWEEN = "~";

    private final Desk desk;

    private SpeakersPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        return List.of(Route.page("/speakers", new SpeakersPage(desk)::reply));
    }

    /**
     * What the page shows.
     *
     * @param words  that were searched for; empty: all are shown
     * @param byName whether in the order of names
     * @param all    how many have said something
     */
    public record Model(String words, boolean byName, int all, List<Row> rows, Optional<String> after) { }

    /** A speaker. @param type in words */
    public record Row(String id, String name, String type, String wikidata, int statements) { }

    private record Shown(List<KnownSpeaker> speakers, Optional<String> after) { }

    private Reply reply(Asked asked) throws RecordFault, SearchFault {
        String words = asked.query("q").orElse("").strip();
        boolean byName = asked.query("order").filter("name"::equals).isPresent();
        Shown shown = !words.isEmpty() ? new Shown(called(words), Optional.empty()) : byName ? byName(asked) : byNumber(asked);
        Map<Long, Integer> statements = desk.record().speakers().statements(shown.speakers().stream().map(KnownSpeaker::key).toList());
        List<Row> rows = shown.speakers().stream().map(speaker -> row(speaker, statements.getOrDefault(speaker.key(), 0))).toList();
        Model model = new Model(words, byName, desk.record().speakers().speaking(), rows, shown.after());
        return Reply.Page.of(words.isEmpty() ? "Speakers" : words + " · Speakers", "speakers", model, new Twins(rows));
    }

    private static Row row(KnownSpeaker speaker, int statements) {
        return new Row(speaker.id(), speaker.name(), type(speaker.type()), speaker.wikidata().orElse(""), statements);
    }

    static String type(Speaker.Type type) {
        return switch (type) {
            case PERSON -> "person";
            case ORGANIZATION -> "organisation";
            case GROUP -> "group, in one report";
            case ANONYMOUS -> "unnamed source, in one report";
            case DOCUMENT -> "document, in one report";
            case AUTHOR -> "the report's author";
        };
    }

    private Shown byNumber(Asked asked) throws RecordFault {
        Rank after = asked.query("after").filter(place -> place.matches("\\d{1,9}" + BETWEEN + "\\d{1,15}")).map(place -> place.split(BETWEEN))
                .map(place -> new Rank(Integer.parseInt(place[0]), Long.parseLong(place[1]))).orElse(Rank.FIRST);
        List<Rank> ranks = desk.record().speakers().byNumber(after, ON_A_PAGE + 1);
        List<KnownSpeaker> speakers = desk.record().speakers().of(ranks.stream().limit(ON_A_PAGE).map(Rank::key).toList());
        return new Shown(speakers, ranks.size() <= ON_A_PAGE ? Optional.empty()
                : Optional.of("/speakers?after=" + ranks.get(ON_A_PAGE - 1).statements() + BETWEEN + ranks.get(ON_A_PAGE - 1).key()));
    }

    private Shown byName(Asked asked) throws RecordFault {
        Place after = asked.query("after").filter(place -> place.matches("(?s).{0,600}" + BETWEEN + "\\d{1,15}"))
                .map(place -> new Place(place.substring(0, place.lastIndexOf(BETWEEN)), Long.parseLong(place.substring(place.lastIndexOf(BETWEEN) + 1)))).orElse(Place.FIRST);
        List<KnownSpeaker> speakers = desk.record().speakers().byName(after, ON_A_PAGE + 1);
        if (speakers.size() <= ON_A_PAGE) {
            return new Shown(speakers, Optional.empty());
        }
        KnownSpeaker last = speakers.get(ON_A_PAGE - 1);
        Map<String, List<String>> query = new HashMap<>(Map.of("order", List.of("name")));
        query.put("after", List.of(last.folded() + BETWEEN + last.key()));
        return new Shown(speakers.subList(0, ON_A_PAGE), Optional.of("/speakers?" + Frame.query(query)));
    }

    /** Those whose names begin so, and those who have all of the words in their names, as the index counts them: both however many speakers there are. */
    private List<KnownSpeaker> called(String words) throws RecordFault, SearchFault {
        String folded = Ids.slug(words);
        Map<Long, KnownSpeaker> found = new LinkedHashMap<>();
        desk.record().speakers().beginning(folded, ON_A_PAGE).forEach(speaker -> found.put(speaker.key(), speaker));
        StatementQuery query = StatementQuery.of("").with(Property.SPEAKER, words).show(new Show(Order.RELEVANCE, 0, 1, EnumSet.of(Property.SPEAKER)));
        List<String> names = desk.search(query, Desk.Progress.NONE).hits().counts().getOrDefault(Property.SPEAKER, List.of()).stream().map(Hits.Count::value).map(Ids::slug)
                .filter(name -> hasAll(name, folded)).distinct().toList();
        desk.record().speakers().named(names).forEach(speaker -> found.putIfAbsent(speaker.key(), speaker));
        return found.values().stream().limit(ON_A_PAGE).toList();
    }

    private static boolean hasAll(String name, String words) {
        return new ArrayList<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("-"))).containsAll(Arrays.asList(words.split("-")));
    }

    /** The same for programs. */
    private record Twins(List<Row> rows) implements Reply.Twin {

        @Override
        public void json(OutputStream out) throws IOException {
            JsonRows.write(table(), out);
        }

        @Override
        public Table table() {
            return new Table(List.of("id", "name", "type", "wikidata", "statements"),
                    rows.stream().map(row -> List.of(row.id(), row.name(), row.type(), row.wikidata(), String.valueOf(row.statements()))).toList());
        }
    }
}
