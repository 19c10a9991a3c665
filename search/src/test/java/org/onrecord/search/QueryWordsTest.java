package org.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;

/** What can be asked of the words, and what is told of a question that is none. */
class QueryWordsTest {

    private static final List<String> SAID = List.of(
            "We never meddled in the dam's accounts",
            "the mayor interfered with the accounts of the dam",
            "denying it is cowardly, Mr. Erdo\u011Fan-Lind wrote",
            "the weather at Harwick is fine",
            "AT&T's U.S.-led plan costs $1,200.50");

    @TempDir
    private static Path folder;

    private static StatementSearch search;

    @BeforeAll
    static void index() throws SearchFault {
        try (StatementIndex index = StatementIndex.open(folder)) {
            for (int i = 0; i < SAID.size(); i++) {
                String words = SAID.get(i);
                Passage content = new Passage(words, List.of(new CharSpan(0, words.codePointCount(0, words.length()))));
                index.put(Article.of("report-" + i, words), List.of(new Statement(String.valueOf(i), new Manner(Form.DIRECT, Kind.SPEECH, Act.ASSERT),
                        new Wording(Optional.empty(), Optional.empty(), content), List.of(), Circumstances.UNKNOWN, Optional.empty(), 1)));
            }
            index.commit(1, "");
        }
        search = StatementSearch.open(folder);
    }

    @AfterAll
    static void close() throws SearchFault {
        search.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            meddle                          | 0
            MEDDLES                         | 0
            accounts dam                    | 0 1
            accounts AND dam                | 0 1
            meddled OR weather              | 0 3
            meddled OR weather fine         | 0 3
            (meddled OR weather) fine       | 3
            dam NOT meddled                 | 1
            dam -meddled                    | 1
            -dam -weather                   | 2 4
            NOT (dam OR weather)            | 2 4
            dam -(meddled OR mayor)         | ``
            weather OR NOT dam              | 2 3 4
            NOT NOT dam                     | 0 1
            "the accounts"                  | 1
            "dam's accounts"                | 0
            \u201Cdam\u2019s accounts\u201D | 0
            "accounts dam"~2                | 0 1
            "accounts dam"~1                | ``
            interf*                         | 1
            interfered*                     | 1
            DENYIN*                         | 2
            acounts~                        | 0 1
            wether~1                        | 3
            erdogan                         | 2
            Erdo\u011Fan-Lind               | 2
            AT&T                            | 4
            u.s.                            | 4
            $1,200.50                       | 4
            dam^2                           | ``
            speaker:mayor                   | ``
            [a TO z]                        | ``
            or                              | ``
            """)
    void wordsAreFound(String query, String found) throws SearchFault {
        assertThat(search.search(StatementQuery.of(query)).hits().stream().map(Hits.Hit::statement).sorted())
                .containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of(found.split(" ")));
    }

    @ParameterizedTest(name = "{0} is told at {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (dam                | 1 | this ( is not closed
            dam) OR mayor       | 4 | this ) closes nothing
            )                   | 1 | no word stands before this )
            ()                  | 1 | no word follows this (
            dam "the mayor      | 5 | this quotation mark is not closed
            ""                  | 1 | there is no letter or digit in ''
            "..."               | 1 | there is no letter or digit in '...'
            AND                 | 1 | no word stands before this AND
            dam AND             | 5 | no word follows this AND
            dam AND OR mayor    | 5 | no word follows this AND
            OR dam              | 1 | no word stands before this OR
            dam NOT             | 5 | no word follows this NOT
            dam (NOT)           | 6 | no word follows this NOT
            :                   | 1 | there is no letter or digit in ':'
            dam \u2014 mayor    | 5 | there is no letter or digit in '\u2014'
            \\U0001F600a (       | 4 | no word follows this (
            *                   | 1 | before * stands no word
            *dam                | 1 | * and ~ stand at the end of a word only, and after ~ a 1 or a 2
            /d.*/               | 1 | * and ~ stand at the end of a word only, and after ~ a 1 or a 2
            d*m                 | 1 | * and ~ stand at the end of a word only, and after ~ a 1 or a 2
            dam~3               | 1 | * and ~ stand at the end of a word only, and after ~ a 1 or a 2
            dam~0.5             | 1 | * and ~ stand at the end of a word only, and after ~ a 1 or a 2
            a*                  | 1 | before * at least 2 letters are needed
            U.S.-led*           | 1 | before * stands no word
            "the dam"~          | 1 | after a phrase ~ needs a number up to 100, the words that may stand between
            "the dam"~9999      | 1 | after a phrase ~ needs a number up to 100, the words that may stand between
            "the dam"~x         | 1 | after a phrase ~ needs a number up to 100, the words that may stand between
            """)
    void whatIsNoQuestionIsToldWithItsPlaceAndAnExample(String query, int place, String what) {
        assertMistake(query.replace("\\U0001F600", "\uD83D\uDE00"), "the query is not understood at character " + place + ": "
                + what.replace("\\U0001F600", "\uD83D\uDE00") + "; this would work: interfere OR \"meddled in\"");
    }

    @Test
    void theExampleOfTheMessageWorks() throws SearchFault {
        assertThat(search.search(StatementQuery.of("interfere OR \"meddled in\"")).total()).isEqualTo(2);
    }

    @Test
    void questionsWithoutBoundAreTold() {
        assertMistake("a".repeat(10_001), "the query has 10001 characters, at most 10000 are read");
        assertMistake("(".repeat(51) + "a" + ")".repeat(51), "the query is not understood at character 51: more than 50 brackets within each other");
        assertMistake("dam ".repeat(501), "the query is not understood at character 2001: more than 500 words");
        assertMistake("da* ".repeat(21), "the query is not understood at character 81: more than 20 words with * or ~");
        assertMistake("\"" + "dam ".repeat(1_100) + "\"", "the query is not understood at character 1: more than 100 words in one phrase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "-", "NOT ", "~", "*", "((a OR ", "a~ ", "OR ", "\u0000", "\uD800", "\"a ", "a*", "a.b.", "-(", "\u201C", "()"})
    void hostileQuestionsEndSoonAndInAFaultOrAnAnswer(String piece) {
        String query = piece.repeat(9_999 / piece.length());
        assertTimeout(Duration.ofSeconds(5), () -> {
            try {
                search.search(StatementQuery.of(query));
            } catch (SearchFault fault) {
                assertThat(fault.kind()).isEqualTo(SearchFault.Kind.BAD_QUERY);
            }
        });
    }

    @Test
    void tooManyValuesOfAPropertyAreTold() {
        StatementQuery query = IntStream.range(0, 101).boxed().reduce(StatementQuery.of(""),
                (asked, i) -> asked.with(StatementQuery.Property.SPEAKER, "Bo Lind " + i), (one, _) -> one);
        assertThatThrownBy(() -> search.search(query)).isInstanceOf(SearchFault.class)
                .hasMessage("101 values are asked of one property: at most 100 can be");
    }

    @Test
    void theWordsFoundAreMarkedWhateverFindsThem() throws SearchFault {
        assertThat(marked("acounts~ OR interf* OR \"the mayor\"")).containsExactly("the mayor", "interfered", "accounts");
        assertThat(marked("accounts NOT meddled")).containsExactly("accounts");
        assertThat(marked("\"accounts dam\"~2")).containsExactly("accounts of the dam");
    }

    private static List<String> marked(String query) throws SearchFault {
        Hits.Hit hit = search.search(StatementQuery.of(query)).hits().stream().filter(found -> found.statement().equals("1")).findAny().orElseThrow();
        return hit.matches().stream().map(Text.of(hit.words())::slice).toList();
    }

    private static void assertMistake(String query, String message) {
        assertThatThrownBy(() -> search.search(StatementQuery.of(query))).isInstanceOfSatisfying(SearchFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(SearchFault.Kind.BAD_QUERY)).hasMessageStartingWith(message);
    }
}
