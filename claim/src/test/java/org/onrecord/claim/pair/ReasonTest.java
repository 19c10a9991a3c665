package org.onrecord.claim.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.claim.pair.Reason.Trait;

class ReasonTest {

    @ParameterizedTest
    @CsvSource({".834,meaning .83", ".999,meaning 1", "1,meaning 1", "12,meaning 12", "-.1,meaning -.10", "0,meaning .00"})
    void valuesAreShownShort(double value, String shown) {
        assertThat(new Reason(Trait.MEANING, value, "")).hasToString(shown);
    }

    @Test
    void whatWasFoundStandsBehindTheValue() {
        assertThat(new Reason(Trait.NAMES, .5, "harwick")).hasToString("names in common .50 (harwick)");
    }
}
