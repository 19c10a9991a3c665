package org.onrecord.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.onrecord.fetch.Timekeeper;

/** Time that goes on only where somebody waits. Long waits, those between the rounds of a watch, are used for what a test has in mind. */
final class PatientTime implements Timekeeper {

    private static final Duration LONG = Duration.ofMinutes(3);

    private final Queue<Runnable> meanwhile = new ArrayDeque<>();
    private Instant now = Instant.parse("2031-04-12T09:30:00Z");

    /** One action for each long wait; the wait after the last one is interrupted, as by Ctrl-C. */
    PatientTime meanwhile(Runnable... actions) {
        meanwhile.addAll(List.of(actions));
        return this;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
        if (length.compareTo(LONG) > 0) {
            if (meanwhile.isEmpty()) {
                throw new InterruptedException("Ctrl-C");
            }
            meanwhile.remove().run();
        }
        now = now.plus(length);
    }

    void advance(Duration length) {
        now = now.plus(length);
    }
}
