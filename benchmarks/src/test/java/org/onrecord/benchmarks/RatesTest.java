package org.onrecord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(new Rates(9, 1, 2).median()).isEqualTo(2);
    }

    @Test
    void theMedianOfAnEvenNumberIsHalfWayBetweenTheMiddleTwo() {
        assertThat(new Rates(9, 1, 2, 3).median()).isEqualTo(2.5);
    }

    @Test
    void oneOverTheOtherIsTakenRoundByRound() {
        assertThat(new Rates(1, 8).over(new Rates(2, 4)).values()).containsExactly(0.5, 2);
    }

    @Test
    void theMedianIsShownWithTheRange() {
        assertThat(new Rates(1234.5, 900, 2000).show(1)).isEqualTo("1,234.5 (900.0 to 2,000.0)");
    }
}
