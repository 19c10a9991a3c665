package org.onrecord.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {

    private final AtomicLong nanoseconds = new AtomicLong();
    private final Rates rates = new Rates(new Limits(2, 3, 1, 1, 1, 1), nanoseconds::get);

    @Test
    void whoAsksTooOftenWaitsUntilThereIsRoomAgain() {
        assertThat(IntStream.range(0, 4).mapToLong(_ -> rates.wait("ada")).toArray()).containsExactly(0, 0, 0, 1);
        nanoseconds.addAndGet(500_000_000);
        assertThat(rates.wait("ada")).isZero();
        assertThat(rates.wait("ada")).isEqualTo(1);
    }

    @Test
    void othersDoNotWaitForThem() {
        IntStream.range(0, 10).forEach(_ -> rates.wait("ada"));
        assertThat(rates.wait("bo")).isZero();
    }

    /** However many ask, what is remembered of them is bounded; those who ask on are remembered. */
    @Test
    void whoeverAsksMostIsRememberedLongest() {
        IntStream.range(0, 4).forEach(_ -> rates.wait("ada"));
        IntStream.range(0, 9_000).forEach(i -> rates.wait("other " + i));
        assertThat(rates.wait("ada")).isPositive();
        IntStream.range(0, 9_999).forEach(i -> rates.wait("another " + i));
        assertThat(rates.wait("ada")).isPositive();
    }

    @Test
    void addressesOfOneNetworkCountAsOne() {
        assertThat(Guard.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Guard.network("2001:db8:1:2:9:9:9:9")).isNotEqualTo(Guard.network("2001:db8:1:3:3:4:5:6"));
        assertThat(Guard.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
