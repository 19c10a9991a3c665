package org.onrecord.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often each host is asked, by this run and those before it: a pause after every answer, and a longer one when the host wants it. */
final class Pace {

    /** A host that asks for longer pauses than this (Crawl-delay) gets this one: ten pages take five minutes then. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    /** A host that names a later time, by mistake or with a wrong clock, is asked once a day all the same. */
    static final Duration LONGEST_REST = Duration.ofDays(1);

    private final Timekeeper time;
    private final Duration pause;
    private final Duration patience;
    private final Rests rests;

    /**
     * @param pause    between an answer and the next request to the same host
     * @param patience longest wait for a host that wants to be left alone
     * @param rests    what runs before this one have promised
     */
    Pace(Timekeeper time, Duration pause, Duration patience, Rests rests) {
        this.time = time;
        this.pause = pause;
        this.patience = patience;
        this.rests = rests;
    }

    /** Waits until the host may be asked again. Not empty: it wants to be left alone until then, too long to wait for. */
    Optional<Instant> await(String host) throws InterruptedException {
        Optional<Instant> rest = rest(host);
        Duration wait = Duration.between(time.now(), next(host));
        if (rest.isEmpty() && wait.isPositive()) {
            time.pause(wait);
        }
        return rest;
    }

    /** Until when a host wants to be left alone, if that is too long to wait for. */
    Optional<Instant> rest(String host) {
        return Optional.of(next(host)).filter(next -> next.isAfter(time.now().plus(patience)));
    }

    private Instant next(String host) {
        Instant now = time.now();
        return rests.until(host).filter(now::isBefore).map(until -> earlier(until, now.plus(LONGEST_REST))).orElse(now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
        if (until.isAfter(next(host))) {
            rests.put(host, earlier(until, time.now().plus(LONGEST_REST)));
        }
    }
}
