package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;

/**
 * Tells how far a long run is: a bar on a terminal, drawn again and again on one line; elsewhere a line now and then. How
 * far is measured in bytes of input, the only thing known beforehand.
 */
final class Progress {

    /** A run shorter than this is over before a bar is read. */
    private static final long FIRST_AFTER = TimeUnit.SECONDS.toNanos(2);
    private static final long BETWEEN_BARS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(15);
    private static final int BAR_CELLS = 24;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final Terminal terminal;
    private final PrintWriter err;
    private final LongSupplier clock;
    private final Inputs inputs;
    private final long start;
    private final Queue<Long> takenBytes = new ArrayDeque<>();
    private long doneBytes;
    private int reports;
    private long nextAt;
    private long totalBytes = -1;
    private boolean drawn;

    Progress(Terminal terminal, PrintWriter err, LongSupplier clock, Inputs inputs) {
        this.terminal = terminal;
        this.err = err;
        this.clock = clock;
        this.inputs = inputs;
        this.start = clock.getAsLong();
        this.nextAt = start + FIRST_AFTER;
    }

    /** The same reports, noting at which byte each is taken. */
    Iterator<Ingested> watch(Reading reading) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reading.hasNext();
            }

            @Override
            public Ingested next() {
                Ingested report = reading.next();
                takenBytes.add(reading.bytes());
                return report;
            }
        };
    }

    /** One more report is done, in the order in which they were taken. Shows it when it is time to. */
    void advance() {
        doneBytes = takenBytes.remove();
        reports++;
        long now = clock.getAsLong();
        if (now >= nextAt) {
            nextAt = now + (terminal.interactive() ? BETWEEN_BARS : BETWEEN_LINES);
            show(now - start);
        }
    }

    /** Takes the bar away, so that other output can have the line. */
    void hide() {
        if (drawn) {
            err.print(ERASE_LINE);
            err.flush();
            drawn = false;
        }
    }

    private void show(long elapsed) {
        if (totalBytes < 0) {
            totalBytes = inputs.bytes();
        }
        double seconds = (double) elapsed / TimeUnit.SECONDS.toNanos(1);
        String counts = String.format(Locale.ROOT, "%s, %.1f a second", Tally.count(reports, "report"), reports / seconds);
        double share = totalBytes == 0 ? 0 : Math.min(1.0, (double) doneBytes / totalBytes);
        String told = share == 0 ? counts : String.format(Locale.ROOT, "%d %%, %s, %s left", Math.round(100 * share), counts,
                duration(Math.round(seconds * (1 - share) / share)));
        if (terminal.interactive()) {
            err.print(ERASE_LINE + bar(share) + told);
            err.flush();
            drawn = true;
        } else {
            err.println(told);
        }
    }

    private String bar(double share) {
        int full = (int) Math.round(share * BAR_CELLS);
        return share == 0 || terminal.columns() < 3 * BAR_CELLS ? ""
                : "\u2588".repeat(full) + "\u2591".repeat(BAR_CELLS - full) + " ";
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? (seconds + 30) / 60 + " min" : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds % 3600 / 60);
    }
}
