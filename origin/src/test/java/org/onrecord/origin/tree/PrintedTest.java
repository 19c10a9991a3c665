package org.onrecord.origin.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrintedTest {

    private static Printed on(String published) {
        return new Printed(1, Optional.empty(), List.of(), Optional.ofNullable(published));
    }

    @Test
    void momentsAreComparedWhereverTheClockHung() {
        assertThat(on("2031-05-07T23:30:00-05:00").isBefore(on("2031-05-08T01:00:00Z"))).isFalse();
        assertThat(on("2031-05-08T01:00:00Z").isBefore(on("2031-05-07T23:30:00-05:00"))).isTrue();
    }

    @Test
    void ofADayOnlyTheDayIsCompared() {
        assertThat(on("2031-05-07").isBefore(on("2031-05-08T01:00:00Z"))).isTrue();
        assertThat(on("2031-05-07").isBefore(on("2031-05-07T01:00:00Z"))).isFalse();
        assertThat(on("2031").isBefore(on("2032-05-07"))).isFalse();
        assertThat(on(null).isBefore(on("2031-05-07"))).isFalse();
    }

    @Test
    void aDayWithoutAnHourComesAfterTheHoursOfThatDay() {
        assertThat(Stream.of("2031-05-08", "2031-05-07", null, "2031-05-07T09:00:00Z").map(PrintedTest::on).map(Printed::when).sorted())
                .containsExactly("2031-05-07T09:00:00Z", "2031-05-07T~", "2031-05-08T~", "unknown");
    }
}
