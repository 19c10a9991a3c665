package org.onrecord.annotate.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {

    private static final float NO = Crf.IMPOSSIBLE;
    private static final Crf CRF = new Crf(List.of("O", "B-cue", "I-cue"), new float[] {0, 0, NO},
            new float[][] {{0, 0, NO}, {0, 0, 0}, {0, 0, 0}});

    @Test
    void aRunHoldsItsLastPosition() {
        List<Run> runs = Runs.of(CRF, new float[][] {{0, 9, 0}, {0, 0, 9}, {9, 0, 0}}, t -> true, t -> true);
        assertThat(runs).extracting(Run::role, Run::first, Run::last).containsExactly(tuple("cue", 0, 1));
    }

    @Test
    void twoRunsMayTouch() {
        List<Run> runs = Runs.of(CRF, new float[][] {{0, 9, 0}, {0, 9, 0}}, t -> true, t -> true);
        assertThat(runs).hasSize(2);
    }

    @Test
    void noRunBeginsInsideAWord() {
        List<Run> runs = Runs.of(CRF, new float[][] {{9, 0, 0}, {0, 9, 0}}, t -> true, t -> t == 0);
        assertThat(runs).isEmpty();
    }

    @Test
    void aClosedPositionCarriesNoLabel() {
        List<Run> runs = Runs.of(CRF, new float[][] {{0, 9, 0}, {0, 9, 0}}, t -> t == 1, t -> true);
        assertThat(runs).extracting(Run::first).containsExactly(1);
    }

    @Test
    void confidenceIsTheMeanProbabilityOfItsLabels() {
        List<Run> runs = Runs.of(CRF, new float[][] {{0, 1, NO}, {9, NO, NO}}, t -> true, t -> true);
        assertThat(runs.getFirst().confidence()).isCloseTo(Math.E / (1 + Math.E), within(1e-6));
    }
}
