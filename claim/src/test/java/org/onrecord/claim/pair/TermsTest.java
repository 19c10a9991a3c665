package org.onrecord.claim.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mine's owners weren't there   | the mine owners not there
            “It’s Zoë’s café,” she said       | it zoe cafe she said
            a $3.5 million loss, 42%          | a $3.5 million loss 42%
            single-payer care in the U.S.     | single payer care in the united states
            """)
    void wordsAreCutWithoutCaseAccentsAndPossessives(String text, String forms) {
        assertThat(Terms.of(text).stream().map(Term::form).collect(Collectors.joining(" "))).isEqualTo(forms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            People in Harwick trust Halloran  | harwick halloran
            "Ban it. People want that."       | ''
            Halloran is right                 | halloran
            that Lee was wrong                | lee
            """)
    void namesAreWhatStandsWithACapitalWhereAPlainWordWouldNot(String text, String names) {
        assertThat(Terms.of(text).stream().filter(Term::isName).map(Term::form).collect(Collectors.joining(" "))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"banning,ban", "bans,ban", "banned,ban", "proposal,propos", "proposed,propos", "proposing,propos", "deportations,deport", "deported,deport",
        "denies,deni", "denied,deni", "denial,deni", "pollutes,pollut", "polluted,pollut", "mines,min", "mine,min", "glass,glass", "30000e,30000e"})
    void formsOfAWordHaveOneStem(String form, String stem) {
        assertThat(Stems.of(form)).isEqualTo(stem);
    }

    @Test
    void wordsOfGrammarTellNothingAndRareOnesMost() {
        assertThat(Terms.of("the campaign of the zookeeper").stream().filter(Term::tells).map(Term::form)).containsExactly("campaign", "zookeeper");
        assertThat(Terms.of("campaign").getFirst().weight()).isLessThan(Terms.of("zookeeper").getFirst().weight());
    }
}
