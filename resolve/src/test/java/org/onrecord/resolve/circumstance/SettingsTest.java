package org.onrecord.resolve.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.resolve.Marked;

class SettingsTest {

    private static List<String> settings(String marked) {
        return Marked.statements(marked).stream().map(SettingsTest::setting).toList();
    }

    private static String setting(Statement statement) {
        return statement.circumstances().setting().map(Passage::text).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {1c:“It is late,”} {1s:Lee} {1q:said} in an interview with Le Quai.                | an interview with Le Quai
            {1c:“It is late,”} {1s:Lee} {1q:said} at a news conference in Marl.                | a news conference in Marl
            {1c:“It is late,”} {1s:Lee} {1q:wrote} on Twitter.                                 | Twitter
            {1c:“It is late,”} {1s:Lee} {1q:said} in a statement.                              | a statement
            {1c:“It is late,”} {1s:Lee} {1q:said} at a rally on Tuesday in Marl.               | a rally in Marl
            During a hearing before the harbor committee, {1s:Lee} {1q:said} {1c:it was late}. | a hearing before the harbor committee
            {1c:“It is late,”} {1s:Lee} {1q:said} in a 2031 speech to veterans.                | a 2031 speech to veterans
            {1c:“It is late,”} {1s:Lee} {1q:said} at a town hall in Marl.                      | a town hall in Marl
            """)
    void theOccasionStandsBesideTheCue(String marked, String setting) {
        assertThat(settings(marked)).containsExactly(setting);
    }

    @Test
    void anOutletsNameIsNoOccasion() {
        assertThat(settings("{1s:Lee} {1q:was quoted} by Radio Velden as saying {1c:that it was late}.")).containsExactly("");
    }

    @Test
    void theLedeTakesNoOccasionOfAnotherTime() {
        assertThat(settings("""
                On Monday, {1s:Ana Voss} {1q:said} {1c:it was safe}.

                In her 2015 memoir, {2s:Voss} {2q:said} {2c:it was a shed}.""")).containsExactly("", "her 2015 memoir");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{1c:“It is late,”} {1s:Lee} {1q:said} in May.",
        "{1c:“It is late,”} {1s:Lee} {1q:said} after the debate.",
        "{1c:“It is late,”} {1s:Lee} {1q:said} at this point.",
        "{1s:Lee} {1q:said} {1c:that Ray had lied in an interview with Le Quai}.",
    })
    void otherPhrasesTellOfNone(String marked) {
        assertThat(settings(marked)).containsExactly("");
    }

    @Test
    void aHundredThousandWordsOfOccasionsTakeLinearTime() {
        String text = "{1s:Lee} {1q:said} " + String.join(" ", Collections.nCopies(10_000, "in an interview on a call with the Harbor Post at")) + " {1c:noon}";
        assertThat(settings(text)).hasSize(1);
    }

    @Test
    void aTextOfNothingButPrepositionsHasNone() {
        assertThat(settings("{1q:told} {1c:in on at by}")).containsExactly("");
    }
}
