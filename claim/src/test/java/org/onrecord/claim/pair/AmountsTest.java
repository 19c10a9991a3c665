package org.onrecord.claim.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            42 percent of voters                 | 42 %
            a lead of 9.5%                       | 9.5 %
            a loss of $1.5 million               | $1500000
            1,200 miners and two guards          | 1200 miner, 2 guard
            three hundred dollars                | $300
            on May 3, 2031                       | ''
            in 1995                              | ''
            """)
    void numbersAreReadWithWhatTheyCount(String text, String amounts) {
        assertThat(Amounts.in(Terms.of(text)).amounts().stream().map(Amount::toString).collect(Collectors.joining(", "))).isEqualTo(amounts);
    }

    @Test
    void datesAreNoAmounts() {
        assertThat(Amounts.in(Terms.of("on Monday, May 3, 2031")).dates()).containsExactlyInAnyOrder("monday", "may", "2031");
    }
}
