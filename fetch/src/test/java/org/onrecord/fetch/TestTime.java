package org.onrecord.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that goes on only where somebody waits. */
final class TestTime implements Timekeeper {

    static final Instant START = Instant.parse("2031-04-12T09:30:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = START;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration length) {
        pauses.add(length);
        now = now.plus(length);
    }

    void advance(Duration length) {
        now = now.plus(length);
    }

    /** In seconds. */
    List<Long> pauses() {
        return pauses.stream().map(Duration::toSeconds).toList();
    }
}
