package org.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.search.OracleQuery.Asked;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;

/** The index against looking at every statement: questions of every kind over invented statements, the same ones at every run. */
class OracleTest {

    private static final int STATEMENTS = 400;
    private static final int QUESTIONS = Integer.getInteger("questions", 300);
    private static final int SHOWN = 20;
    private static final List<String> SPEAKERS = List.of("Ines Halloran", "Bo Lind", "Ann Halloran", "Bo Harwick");
    private static final List<String> OUTLETS = List.of("The Quarry Post", "Northwire");

    @TempDir
    private Path folder;

    private final Random random = new Random(11);

    /** A statement, and what the oracle needs to know of it. */
    private record Told(String id, List<String> words, String speaker, Act act, String outlet, LocalDate said, LocalDate published) { }

    @Test
    void theIndexFindsWhatLookingAtEveryStatementFinds() throws SearchFault {
        List<Told> all = IntStream.range(0, STATEMENTS).mapToObj(this::told).toList();
        try (StatementIndex index = StatementIndex.open(folder)) {
            for (int i = 0; i < all.size(); i++) {
                index.put(article(all.get(i)), List.of(statement(all.get(i))));
                if (i % 70 == 0) {
                    index.commit(i, "");
                }
            }
            index.commit(all.size(), "");
        }
        int found = 0;
        try (StatementSearch search = StatementSearch.open(folder)) {
            for (int i = 0; i < QUESTIONS; i++) {
                found += ask(search, all) ? 1 : 0;
            }
        }
        assertThat(found).as("questions that find anything").isGreaterThan(QUESTIONS / 3);
    }

    private Told told(int number) {
        List<String> words = IntStream.range(0, 3 + random.nextInt(8)).mapToObj(_ -> one(OracleQuery.WORDS)).toList();
        return new Told("id" + number, words, one(SPEAKERS), one(List.of(Act.values())), one(OUTLETS), day(), day());
    }

    private LocalDate day() {
        return LocalDate.of(2031, 1, 1).plusDays(random.nextInt(300));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Article article(Told told) {
        return Article.of(new Publication(told.id(), Optional.empty(), Optional.of(told.outlet()), List.of(), List.of(), Optional.of(told.published().toString()), "en"),
                Text.of(String.join(" ", told.words())), List.of(), List.of());
    }

    private static Statement statement(Told told) {
        String words = String.join(" ", told.words());
        return new Statement(told.id(), new Manner(Form.DIRECT, Kind.SPEECH, told.act()),
                new Wording(Optional.empty(), Optional.empty(), new Passage(words, List.of(new CharSpan(0, words.length())))),
                List.of(new Speaker(told.speaker(), Speaker.Type.PERSON, told.speaker(), Optional.empty(), Speaker.ResolvedBy.NAME, 1)),
                new Circumstances(Optional.empty(), List.of(), Optional.of(new Said(told.said().toString(), Optional.empty(), Said.From.CONTEXT)), Optional.empty()),
                Optional.empty(), 1);
    }

    /** Whether anything is found. */
    private boolean ask(StatementSearch search, List<Told> all) throws SearchFault {
        Asked words = random.nextInt(6) == 0 ? new Asked("", _ -> true) : OracleQuery.any(random, 3);
        StatementQuery query = StatementQuery.of(words.query());
        Predicate<Told> holds = told -> words.holds().test(told.words());
        if (random.nextInt(3) == 0) {
            String speaker = one(List.of("Halloran", "Ines Halloran", "bo", "Lind Bo"));
            query = query.with(Property.SPEAKER, speaker);
            holds = holds.and(told -> (" " + told.speaker() + " ").toLowerCase().contains(" " + speaker.toLowerCase() + " "));
        }
        if (random.nextInt(3) == 0) {
            query = query.with(Property.ACT, "deny").with(Property.ACT, "assert").with(Property.OUTLET, "quarry post");
            holds = holds.and(told -> (told.act() == Act.DENY || told.act() == Act.ASSERT) && told.outlet().equals(OUTLETS.getFirst()));
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = day();
            query = query.said(new Days(Optional.of(from), Optional.empty())).published(new Days(Optional.empty(), Optional.of(from.plusDays(60))));
            holds = holds.and(told -> !told.said().isBefore(from) && !told.published().isAfter(from.plusDays(60)));
        }
        List<Told> expected = all.stream().filter(holds).toList();
        compare(search, query, expected);
        return !expected.isEmpty();
    }

    private static void compare(StatementSearch search, StatementQuery query, List<Told> expected) throws SearchFault {
        Set<String> ids = expected.stream().map(Told::id).collect(Collectors.toCollection(TreeSet::new));
        List<String> streamed = new ArrayList<>();
        search.forEach(query, streamed::add);
        assertThat(streamed).as("all ids for %s", query).containsExactlyInAnyOrderElementsOf(ids);
        Hits best = search.search(query.show(new Show(Order.RELEVANCE, 0, SHOWN, Set.of())));
        assertThat(best.hits().stream().map(Hits.Hit::statement)).as("hits for %s", query).hasSize(Math.min(SHOWN, ids.size())).isSubsetOf(ids);
        Hits latest = search.search(query.show(new Show(Order.DATE, 0, 7, EnumSet.of(Property.SPEAKER, Property.ACT))));
        assertThat(latest.total()).as("total for %s", query).isEqualTo(expected.size());
        Map<String, LocalDate> dates = expected.stream().collect(Collectors.toMap(Told::id, Told::published));
        assertThat(latest.hits().stream().map(hit -> dates.get(hit.statement()))).as("order for %s", query)
                .containsExactlyElementsOf(dates.values().stream().sorted(Comparator.reverseOrder()).limit(7).toList());
        assertThat(counts(latest, Property.SPEAKER)).as("speakers for %s", query).isEqualTo(counts(expected, Told::speaker));
        assertThat(counts(latest, Property.ACT)).as("acts for %s", query).isEqualTo(counts(expected, told -> told.act().name().toLowerCase()));
    }

    private static Map<String, Integer> counts(Hits hits, Property property) {
        return hits.counts().get(property).stream().collect(Collectors.toMap(Hits.Count::value, Hits.Count::statements));
    }

    private static Map<String, Integer> counts(List<Told> expected, Function<Told, String> value) {
        Map<String, Integer> counts = new HashMap<>();
        expected.forEach(told -> counts.merge(value.apply(told), 1, Integer::sum));
        return counts;
    }
}
