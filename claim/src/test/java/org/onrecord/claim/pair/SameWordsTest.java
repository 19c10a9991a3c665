package org.onrecord.claim.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.claim.Invented.statement;

import org.junit.jupiter.api.Test;

class SameWordsTest {

    @Test
    void caseAccentsPunctuationAndQuotationMarksDoNotCount() {
        assertThat(SameWords.key(statement("a", "“Zoë’s mine is safe,”"))).isEqualTo(SameWords.key(statement("b", "ZOE'S MINE -- is \"safe\"")));
    }

    @Test
    void numbersCount() {
        assertThat(SameWords.key(statement("a", "40 miners were hurt"))).isNotEqualTo(SameWords.key(statement("b", "12 miners were hurt")));
    }

    @Test
    void ownWordsAreTheSpeakersOwn() {
        assertThat(SameWords.key(statement("a", "Rex Lee", "I did it"))).isEqualTo(SameWords.key(statement("b", "Rex Lee", "I did it")))
                .isNotEqualTo(SameWords.key(statement("c", "Ines Halloran", "I did it")));
    }

    @Test
    void whatHasNoWordIsLikeNoOther() {
        assertThat(SameWords.key(statement("a", "\""))).isNotEqualTo(SameWords.key(statement("b", "\"")));
    }
}
