package org.onrecord.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowingTest {

    private final AtomicLong nanoseconds = new AtomicLong();
    private final Slowing slowing = new Slowing(nanoseconds::get);

    @Test
    void afterFiveWrongGuessesEachWaitsTwiceAsLong() {
        assertThat(IntStream.range(0, 5).mapToLong(_ -> slowing.guess("tom", "192.0.2.7")).sum()).isZero();
        assertThat(slowing.guess("tom", "192.0.2.7")).isEqualTo(1);
        pass(1);
        assertThat(slowing.guess("tom", "192.0.2.7")).isZero();
        assertThat(slowing.guess("tom", "192.0.2.7")).isEqualTo(2);
        pass(2);
        assertThat(slowing.guess("tom", "192.0.2.7")).isZero();
        assertThat(slowing.guess("tom", "192.0.2.7")).isEqualTo(4);
    }

    /** A day of guessing at one user from one machine comes to some hundred guesses. */
    @Test
    void whoeverGoesOnGuessingGetsNowhere() {
        int guesses = 0;
        for (int second = 0; second < 86_400; second++) {
            guesses += slowing.guess("tom", "192.0.2.7") == 0 ? 1 : 0;
            pass(1);
        }
        assertThat(guesses).isBetween(50, 150);
    }

    @Test
    void aGuessAtEachOfManyUsersIsSlowedByWhereItComesFrom() {
        assertThat(IntStream.range(0, 30).mapToLong(i -> slowing.guess("user " + i, "192.0.2.7")).sum()).isZero();
        assertThat(slowing.guess("user 30", "192.0.2.7")).isPositive();
        assertThat(slowing.guess("user 30", "198.51.100.1")).isZero();
    }

    /** Nobody keeps a user out for longer than a minute by guessing from everywhere. */
    @Test
    void guessesFromEverywhereSlowAUserByAMinuteAtMost() {
        for (int i = 0; i < 1_000; i++) {
            slowing.guess("tom", "192.0.2." + i);
            pass(60);
        }
        assertThat(slowing.guess("tom", "198.51.100.1")).isLessThanOrEqualTo(60);
    }

    /** Those who come from elsewhere are not kept waiting, and whoever is in may go on. */
    @Test
    void journeysThatLeadNowhereAreSlowedByWhereTheyComeFromAlone() {
        assertThat(IntStream.range(0, 30).mapToLong(_ -> slowing.journey("192.0.2.7")).sum()).isZero();
        assertThat(slowing.journey("192.0.2.7")).isPositive();
        assertThat(slowing.journey("198.51.100.1")).isZero();
        assertThat(slowing.guess("tom", "192.0.2.7")).isZero();
        slowing.proven("192.0.2.7");
        assertThat(slowing.journey("192.0.2.7")).isZero();
    }

    @Test
    void aRightOneEndsIt() {
        IntStream.range(0, 5).forEach(_ -> slowing.guess("tom", "192.0.2.7"));
        slowing.right("tom", "192.0.2.7");
        assertThat(slowing.guess("tom", "192.0.2.7")).isZero();
    }

    private void pass(int seconds) {
        nanoseconds.addAndGet(seconds * 1_000_000_000L);
    }
}
