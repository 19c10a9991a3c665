package org.onrecord.record.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Text;

class WordsTest {

    private static final Text TEXT = Text.of("\uD83D\uDE00 \u201CNever,\u201D she said.\n\nThen she added that\u00A0the dam\nhad held \u2014 \u201Cfor years\u201D. He said so.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            “Never,”                  | 2  | 10
            "Never,"                  | 2  | 10
            the dam had held          | 42 | 58
            the  dam had held – "for  | 42 | 65
            [she] added               | 27 | 30
            Then [ she ] added        | 27 | 30
            He [said]                 | 77 | 81
            [2, 10]                   | 2  | 10
            """)
    void findsWordsAsPeopleTypeThem(String words, int start, int end) {
        assertThat(new Words(TEXT).passage(List.of(words))).isEqualTo(Answer.done(Passage.of(TEXT, new CharSpan(start, end))));
    }

    @Test
    void putsPiecesInTheOrderOfTheText() {
        assertThat(new Words(TEXT).passage(List.of("He said so", "Never"))).isEqualTo(Answer.done(Passage.of(TEXT, List.of(new CharSpan(3, 8), new CharSpan(74, 84)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            she               | words-stand-twice
            unsaid            | words-not-found
            dam had h         | words-not-found
            [she] denied      | words-not-found
            [he] said so then | words-not-found
            she [ ] said      | no-words
            [80, 200]         | span-outside-text
            [10, 10]          | span-outside-text
            [999999999, 1]    | span-outside-text
            """)
    void saysWhyWordsAreNoPassage(String words, String code) {
        assertThat(code(words)).isEqualTo(code);
    }

    @Test
    void noWordsAreNoPassage() {
        assertThat(code(" \u200B\n")).isEqualTo("no-words");
        assertThat(code("'; drop table articles; --")).isEqualTo("words-not-found");
    }

    @Test
    void piecesThatShareWordsAreTold() {
        assertThat(((Answer.Refused<Passage>) new Words(TEXT).passage(List.of("the dam", "dam had held"))).code()).isEqualTo("pieces-overlap");
    }

    @Test
    void wordsThatStandTwiceAreShownWithTheirPlaces() {
        assertThat(((Answer.Refused<Passage>) new Words(TEXT).passage(List.of("she"))).message())
                .startsWith("these words stand 2 times in the report: [11, 14] \u201C").contains("[27, 30]").contains("square brackets");
    }

    /** The worst for a search that begins again at each character. */
    @Test
    void longTextsAndLongWordsTakeTimeByTheirLengthsOnly() {
        Words words = new Words(Text.of("a ".repeat(500_000)));
        assertTimeout(Duration.ofSeconds(5), () -> words.passage(List.of("a ".repeat(20_000) + "b")));
    }

    private static String code(String words) {
        return ((Answer.Refused<Passage>) new Words(TEXT).passage(List.of(words))).code();
    }
}
