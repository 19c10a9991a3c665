package org.onrecord.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often each host is asked: a pause after every answer, and a longer one when the host wants it. */
final class Pace {

    /** A host that asks for longer pauses than this (Crawl-delay) gets this one: ten pages take five minutes then. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final Timekeeper time;
    private final Duration pause;
    private final Duration patience;
    private final Map<String, Instant> next = new HashMap<>();

    /**
     * @param pause    between an answer and the next request to the same host
     * @param patience longest wait for a host that wants to be left alone
     */
    Pace(Timekeeper time, Duration pause, Duration patience) {
        this.time = time;
        this.pause = pause;
        this.patience = patience;
    }

    /** Waits until the host may be asked again. Not empty: it wants to be left alone until then, too long to wait for. */
    Optional<Instant> await(String host) throws InterruptedException {
        Instant from = next.getOrDefault(host, Instant.MIN);
        Instant now = time.now();
        if (!from.isAfter(now)) {
            return Optional.empty();
        }
        Duration wait = Duration.between(now, from);
        if (wait.compareTo(patience) > 0) {
            return Optional.of(from);
        }
        time.pause(wait);
        return Optional.empty();
    }

    /**
     * The host has answered, or failed to.
     *
     * @param asked the delay that its robots.txt asks for
     */
    void answered(String host, Optional<Duration> asked) {
        Duration delay = asked.filter(wanted -> wanted.compareTo(pause) > 0).orElse(pause);
        hold(host, time.now().plus(delay.compareTo(LONGEST_DELAY) > 0 && pause.compareTo(LONGEST_DELAY) < 0 ? LONGEST_DELAY : delay));
    }

    /** Nothing is asked of the host before. */
    void hold(String host, Instant until) {
        next.merge(host, until, (one, other) -> one.isAfter(other) ? one : other);
    }
}
