package org.onrecord.claim.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void wordsDecideWhereMeaningsAreMuchAlike() {
        assertThat(Ranking.of(Map.of("a", .70, "b", .65, "c", .40), Map.of("b", 12.0, "c", 24.0))).containsExactly("b", "a", "c");
    }

    @Test
    void withoutWordsInCommonMeaningsDecide() {
        assertThat(Ranking.of(Map.of("b", .6, "a", .6, "c", .7), Map.of())).containsExactly("c", "a", "b");
    }

    @Test
    void theFirstOfEqualsIsTheLesserId() {
        assertThat(Ranking.first(Map.of("c", 1.0, "b", 1.0, "a", .5), 2)).containsExactly("b", "c");
    }
}
