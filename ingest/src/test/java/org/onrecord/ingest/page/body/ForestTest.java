package org.onrecord.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForestTest {

    private static final Forest FOREST = Forest.parse("0<1.5 =-1 1<0 =0.5 =2\n1<10 =1 =-1\n");

    @Test
    void leavesOfAllTreesAddUpToLogOdds() {
        assertThat(FOREST.judge(new float[] {1, 0})).isCloseTo(.5f, within(1e-6f));
        assertThat(FOREST.judge(new float[] {2, 0})).isCloseTo((float) (1 / (1 + Math.exp(-1.5))), within(1e-6f));
        assertThat(FOREST.judge(new float[] {2, 11})).isCloseTo((float) (1 / (1 + Math.exp(-1))), within(1e-6f));
    }

    @Test
    void aValueAtTheLimitGoesLeft() {
        assertThat(FOREST.judge(new float[] {1.5f, 0})).isCloseTo(.5f, within(1e-6f));
    }
}
