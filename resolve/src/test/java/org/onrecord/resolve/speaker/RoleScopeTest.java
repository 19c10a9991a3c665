package org.onrecord.resolve.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.resolve.Marked.lastSpeakers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words beside a role that make another person of it. */
class RoleScopeTest {

    private static final String C = " {1q:said} {1c:that the bridge over the river was not safe}.";
    private static final String NORLAND = "President Ulf Gran of Norland spoke on Monday. ";
    private static final String MINISTER = "Dutch Prime Minister Joost Kramer spoke on Monday. ";

    @ParameterizedTest
    @ValueSource(strings = {"The president of Marland", "The former president", "The vice president", "The bank's president", "The president's wife",
        "The Marland president"})
    void anotherPresidentIsSomebodyElse(String source) {
        assertThat(lastSpeakers(NORLAND + "{1s:" + source + "}" + C)).doesNotContain("Ulf Gran");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The president", "The president of Norland", "Norland's president", "The Norland president", "The country's president"})
    void thePresidentOfTheSameCountryIsTheOneNamed(String source) {
        assertThat(lastSpeakers(NORLAND + "{1s:" + source + "}" + C)).containsExactly("Ulf Gran");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The opposition leader", "The deputy prime minister", "The Spanish foreign minister", "The finance minister",
        "The Marlandian president"})
    void anotherOfficeIsSomebodyElse(String source) {
        assertThat(lastSpeakers(MINISTER + "{1s:" + source + "}" + C)).doesNotContain("Joost Kramer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The prime minister", "The Dutch prime minister", "The Dutch leader", "The minister"})
    void theSameOfficeInOtherWordsIsTheOneNamed(String source) {
        assertThat(lastSpeakers(MINISTER + "{1s:" + source + "}" + C)).containsExactly("Joost Kramer");
    }

    @Test
    void theMayorOfAnotherTownIsSomebodyElse() {
        assertThat(lastSpeakers("Iris Fell, mayor of Velden, came on Monday. {1s:The Harwick mayor}" + C)).doesNotContain("Iris Fell");
        assertThat(lastSpeakers("Iris Fell, mayor of Velden, came on Monday. {1s:The Velden mayor}" + C)).containsExactly("Iris Fell");
    }

    @Test
    void aFormerPresidentIsOneThatTheReportCallsSo() {
        assertThat(lastSpeakers("Former President Ulf Gran spoke on Monday. {1s:The former president}" + C)).containsExactly("Ulf Gran");
        assertThat(lastSpeakers("Vice President Ada Lund spoke on Monday. {1s:The president}" + C)).doesNotContain("Ada Lund");
        assertThat(lastSpeakers("Vice President Ada Lund spoke on Monday. {1s:The vice president}" + C)).containsExactly("Ada Lund");
    }

    @Test
    void onlyABareNounIsWhoeverAPronounWouldMean() {
        assertThat(lastSpeakers("Joost Kramer spoke on Monday. {1s:The man}" + C)).containsExactly("Joost Kramer");
        assertThat(lastSpeakers("Joost Kramer spoke on Monday. {1s:The old man}" + C)).doesNotContain("Joost Kramer");
        assertThat(lastSpeakers("Joost Kramer spoke on Monday. {1s:The Spanish foreign minister}" + C)).doesNotContain("Joost Kramer");
    }
}
