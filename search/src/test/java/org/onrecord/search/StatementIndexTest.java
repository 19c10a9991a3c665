package org.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;

class StatementIndexTest {

    @TempDir
    Path folder;

    private StatementIndex index;
    private StatementSearch search;

    @BeforeEach
    void threeReports() throws SearchFault {
        index = StatementIndex.open(folder.resolve("index"));
        put("a", "2031-04-08", "The Quarry Post", said("a1", "Ines Halloran", Act.DENY, "\uD83D\uDE00 We never meddled in the dam's accounts.", "2031-04-07"));
        put("b", "2031-05", "Northwire", said("b1", "Bo Lind", Act.ACCUSE, "Halloran interfered with the accounts", "2031"));
        put("c", "2032-01-02", "The Quarry Post", said("c1", "Ines Halloran", Act.ASSERT, "The weather is fine", "XXXX-01-01"));
        index.commit(3, "three");
        search = StatementSearch.open(folder.resolve("index"));
    }

    @AfterEach
    void close() throws SearchFault {
        search.close();
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meddle OR interferes", "accounts", "\"the accounts\" OR meddl*", "acounts~", "accounts NOT weather"})
    void wordsAreFoundByTheirStemsInPhrasesPrefixesAndNearMisses(String words) throws SearchFault {
        assertThat(found(StatementQuery.of(words))).containsExactlyInAnyOrder("a1", "b1");
    }

    @Test
    void severalWordsMustAllBeThere() throws SearchFault {
        assertThat(found(StatementQuery.of("dam accounts"))).containsExactly("a1");
    }

    @Test
    void aSpeakerIsFoundByPartOfTheNameAndOnlyAsSpeaker() throws SearchFault {
        assertThat(found(StatementQuery.of("").with(Property.SPEAKER, "halloran"))).containsExactlyInAnyOrder("a1", "c1");
        assertThat(found(StatementQuery.of("").with(Property.SPEAKER, "halloran").with(Property.ACT, "deny"))).containsExactly("a1");
    }

    @Test
    void matchesAreMarkedInCodePointsOfTheWords() throws SearchFault {
        Hits.Hit hit = search.search(StatementQuery.of("meddling OR dam")).hits().getFirst();
        assertThat(hit.matches().stream().map(Text.of(hit.words())::slice)).containsExactly("meddled", "dam's");
        assertThat(hit.article()).isEqualTo(article("a", "2031-04-08", "The Quarry Post").id());
    }

    @Test
    void aDateThatMayLieInTheDaysCounts() throws SearchFault {
        Days april = new Days(Optional.of(LocalDate.of(2031, 4, 1)), Optional.of(LocalDate.of(2031, 4, 30)));
        assertThat(found(StatementQuery.of("").said(april))).containsExactlyInAnyOrder("a1", "b1");
        assertThat(found(StatementQuery.of("").published(april))).containsExactly("a1");
    }

    @Test
    void theLatestComeFirstWhenAsked() throws SearchFault {
        assertThat(found(StatementQuery.of("").show(new Show(Order.DATE, 0, 9, Set.of())))).containsExactly("c1", "b1", "a1");
        assertThat(found(StatementQuery.of("").show(new Show(Order.DATE, 1, 1, Set.of())))).containsExactly("b1");
    }

    @Test
    void valuesAreCountedAmongAllThatIsFound() throws SearchFault {
        Hits hits = search.search(StatementQuery.of("").show(new Show(Order.RELEVANCE, 0, 1, EnumSet.allOf(Property.class))));
        assertThat(hits.total()).isEqualTo(3);
        assertThat(hits.counts().get(Property.SPEAKER)).containsExactly(new Hits.Count("Ines Halloran", 2), new Hits.Count("Bo Lind", 1));
        assertThat(hits.counts().get(Property.ADDRESSEE)).isEmpty();
    }

    @Test
    void aReportPutInAgainReplacesWhatItHad() throws SearchFault {
        put("a", "2031-04-08", "The Quarry Post", said("a2", "Ines Halloran", Act.DECLINE, "No comment", "2031-04-07"));
        index.commit(4, "four");
        search.refresh();
        assertThat(found(StatementQuery.of("").with(Property.OUTLET, "quarry post"))).containsExactlyInAnyOrder("a2", "c1");
        assertThat(index.upTo()).isEqualTo(4);
    }

    @Test
    void whatWasNotCommittedIsGoneAfterACrashAndTheIndexKnows() throws SearchFault {
        put("d", "2031-04-08", "Northwire", said("d1", "Bo Lind", Act.ASSERT, "Lost", "2031"));
        index.close();
        index = StatementIndex.open(folder.resolve("index"));
        search.refresh();
        assertThat(found(StatementQuery.of("lost"))).isEmpty();
        assertThat(index.upTo()).isEqualTo(search.upTo()).isEqualTo(3);
        assertThat(index.history()).isEqualTo(search.history()).isEqualTo("three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker:x\" OR *:*", "]]>", "***", ""})
    void aValueIsOnlyWords(String value) throws SearchFault {
        assertThat(found(StatementQuery.of("").with(Property.SPEAKER, value))).isEmpty();
    }

    @Test
    void aNameOfTenThousandCharactersIsKept() throws SearchFault {
        put("long", "2031", "Northwire", said("l1", "Lo".repeat(5_000), Act.ASSERT, "Long", "2031"));
        index.commit(5, "five");
        search.refresh();
        assertThat(found(StatementQuery.of("long"))).containsExactly("l1");
    }

    @Test
    void severalValuesOfAPropertyAreAlternatives() throws SearchFault {
        StatementQuery query = StatementQuery.of("").with(Property.ACT, "deny").with(Property.ACT, "accuse").with(Property.SPEAKER, "Bo Lind");
        assertThat(found(query)).containsExactly("b1");
    }

    @Test
    void allThatIsFoundCanBeHadReportByReport() throws SearchFault {
        List<String> ids = new ArrayList<>();
        search.forEach(StatementQuery.of("").with(Property.SPEAKER, "halloran").show(new Show(Order.DATE, 0, 1, Set.of())), ids::add);
        assertThat(ids).containsExactly("a1", "c1");
        try (Selection selection = search.select(StatementQuery.of("accounts"))) {
            assertThat(selection.total()).isEqualTo(2);
            assertThat(selection.in(article("b", "2031-05", "Northwire").id())).containsExactly("b1");
            assertThat(selection.in(article("c", "2032-01-02", "The Quarry Post").id())).isEmpty();
        }
    }

    @Test
    void aSecondWriterIsToldToWait() {
        assertThatThrownBy(() -> StatementIndex.open(folder.resolve("index"))).isInstanceOfSatisfying(SearchFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(SearchFault.Kind.BUSY));
    }

    private List<String> found(StatementQuery query) throws SearchFault {
        return search.search(query).hits().stream().map(Hits.Hit::statement).toList();
    }

    private void put(String source, String published, String outlet, Statement statement) throws SearchFault {
        index.put(article(source, published, outlet), List.of(statement));
    }

    private static Article article(String source, String published, String outlet) {
        Publication publication = new Publication(source, Optional.empty(), Optional.of(outlet), List.of(), List.of(), Optional.of(published), "en");
        return Article.of(publication, Text.of(source), List.of(), List.of());
    }

    private static Statement said(String id, String speaker, Act act, String words, String date) {
        Passage content = new Passage(words, List.of(new CharSpan(0, words.codePointCount(0, words.length()))));
        return new Statement(id, new Manner(Form.DIRECT, Kind.SPEECH, act), new Wording(Optional.empty(), Optional.empty(), content),
                List.of(new Speaker(speaker, Speaker.Type.PERSON, "person:" + speaker, Optional.empty(), Speaker.ResolvedBy.NAME, 1)),
                new Circumstances(Optional.empty(), List.of(), Optional.of(new Circumstances.Said(date, Optional.empty(), Circumstances.Said.From.CONTEXT)),
                        Optional.empty()), Optional.empty(), 1);
    }
}
