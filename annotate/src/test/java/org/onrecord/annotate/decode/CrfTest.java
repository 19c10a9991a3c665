package org.onrecord.annotate.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrfTest {

    private static final float NO = Crf.IMPOSSIBLE;
    private static final List<String> LABELS = List.of("O", "B-cue", "I-cue");
    private static final Crf CRF = new Crf(LABELS, new float[] {0, 0, NO}, new float[][] {{0, 0, NO}, {0, 0, 0}, {0, 0, 0}});

    @Test
    void takesTheBestScoresWhereNothingForbidsThem() {
        assertThat(CRF.best(new float[][] {{0, 2, 0}, {0, 0, 2}, {2, 0, 0}})).containsExactly(1, 2, 0);
    }

    @Test
    void neverContinuesWhatDidNotBegin() {
        assertThat(CRF.best(new float[][] {{2, 0, 0}, {0, 1, 4}})).containsExactly(1, 2);
    }

    @Test
    void aStepThatScoresHighOutweighsAWeakEmission() {
        Crf sticky = new Crf(LABELS, new float[] {0, 0, NO}, new float[][] {{0, 0, NO}, {0, 0, 5}, {0, 0, 5}});
        assertThat(sticky.best(new float[][] {{0, 2, 0}, {1, 0, 0}, {1, 0, 0}})).containsExactly(1, 2, 2);
    }

    @Test
    void aMarginalCountsEveryPathThroughItsLabel() {
        // Paths over two positions: O O, O B, B O, B B, B I. The last weighs e, the others 1.
        double[][] marginals = CRF.marginals(new float[][] {{0, 0, 0}, {0, 0, 1}});
        assertThat(marginals[0][1]).isCloseTo((2 + Math.E) / (4 + Math.E), within(1e-9));
        assertThat(marginals[1][2]).isCloseTo(Math.E / (4 + Math.E), within(1e-9));
    }

    @Test
    void refusesScoresThatDoNotFitItsLabels() {
        assertThatThrownBy(() -> new Crf(LABELS, new float[2], new float[3][3])).hasMessage("3 labels, but 2 start scores and 3 rows of steps");
    }
}
