package org.onrecord.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells the time and waits; tests put their own in, and wait for nothing. */
public interface Timekeeper {

    /** The machine's. */
    Timekeeper SYSTEM = new Timekeeper() {
        @Override
        public Instant now() {
            return Instant.now().truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            // Nobody counts down: the time runs out, or an interrupt ends it.
            boolean never = new CountDownLatch(1).await(length.toNanos(), TimeUnit.NANOSECONDS);
            assert !never;
        }
    };

    Instant now();

    /** Returns when the time is over, at once if it is not positive. */
    void pause(Duration length) throws InterruptedException;
}
