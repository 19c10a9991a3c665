package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells how far a long run is: on a terminal on one line, again and again; elsewhere a line now and then. Time counts from the first step on: what is
 * opened and loaded before it says nothing of how long the others take.
 */
final class Steps {

    /** A run shorter than this is over before it is read. */
    private static final long FIRST_AFTER = TimeUnit.SECONDS.toNanos(2);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(15);
    private static final String ERASE_LINE = "\r\u001B[K";

    /** What is told. */
    @FunctionalInterface
    interface Words {

        /** @param rate how much was done a second since the first step; more than 0 */
        String of(long done, double rate);
    }

    private final Terminal terminal;
    private final PrintWriter err;
    private final LongSupplier clock;
    private final Words words;
    private boolean begun;
    private long start;
    private long doneBefore;
    private long nextAt;
    private boolean drawn;

    Steps(Surroundings surroundings, Words words) {
        this.terminal = surroundings.err().terminal();
        this.err = surroundings.err().writer();
        this.clock = surroundings.clock();
        this.words = words;
    }

    /** So much is done. Shows it when it is time to. */
    void at(long done) {
        long now = clock.getAsLong();
        if (!begun) {
            begun = true;
            start = now;
            doneBefore = done;
            nextAt = now + FIRST_AFTER;
        } else if (now >= nextAt && done > doneBefore) {
            nextAt = now + (terminal.interactive() ? BETWEEN : BETWEEN_LINES);
            show(words.of(done, (done - doneBefore) * (double) TimeUnit.SECONDS.toNanos(1) / (now - start)));
        }
    }

    /** Takes the line away, so that other output can have it. */
    void hide() {
        if (drawn) {
            err.print(ERASE_LINE);
            err.flush();
            drawn = false;
        }
    }

    private void show(String told) {
        if (terminal.interactive()) {
            err.print(ERASE_LINE + told);
            err.flush();
            drawn = true;
        } else {
            err.println(told);
        }
    }
}
