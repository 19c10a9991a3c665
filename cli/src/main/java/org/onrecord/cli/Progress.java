package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.onrecord.domain.Amount;
import org.onrecord.ingest.Ingested;

/**
 * Tells how far a long run is: a bar on a terminal, drawn again and again on one line; elsewhere a line now and then. How
 * far is measured as its supply does: files in bytes, the only thing known of them beforehand. Time counts from the first report on: loading the
 * model before it says nothing of how long the others take.
 */
final class Progress {

    /** A run shorter than this is over before a bar is read. */
    private static final long FIRST_AFTER = TimeUnit.SECONDS.toNanos(2);
    private static final long BETWEEN_BARS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(15);
    /** What is left is guessed from what is done: told when this share is, or after this time. */
    private static final double GUESSED_FROM = 0.02;
    private static final double GUESSED_AFTER = 10;
    private static final int BAR_CELLS = 24;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final Terminal terminal;
    private final PrintWriter err;
    private final LongSupplier clock;
    private final Supply supply;
    private long start;
    private long doneBefore;
    private final Queue<Long> taken = new ArrayDeque<>();
    private long done;
    private int reports;
    private long nextAt;
    private long total = -1;
    private boolean drawn;

    Progress(Terminal terminal, PrintWriter err, LongSupplier clock, Supply supply) {
        this.terminal = terminal;
        this.err = err;
        this.clock = clock;
        this.supply = supply;
    }

    /** The reports of the supply, noting how far it is when each is taken. */
    Iterator<Ingested> watch() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return supply.hasNext();
            }

            @Override
            public Ingested next() {
                Ingested report = supply.next();
                taken.add(supply.taken());
                return report;
            }
        };
    }

    /** One more report is done, in the order in which they were taken. Shows it when it is time to. */
    void advance() {
        done = taken.remove();
        reports++;
        long now = clock.getAsLong();
        if (reports == 1) {
            start = now;
            doneBefore = done;
            nextAt = now + FIRST_AFTER;
        } else if (now >= nextAt) {
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
        if (total < 0) {
            total = supply.total();
        }
        double seconds = (double) elapsed / TimeUnit.SECONDS.toNanos(1);
        String counts = Amount.of(reports, "report") + ", " + rate((reports - 1) / seconds) + " a second";
        double share = total == 0 ? 0 : Math.min(1.0, (double) done / total);
        boolean guessed = (share >= GUESSED_FROM || seconds >= GUESSED_AFTER) && done > doneBefore && done < total;
        String left = guessed ? ", " + duration((long) Math.ceil(seconds * (total - done) / (done - doneBefore))) + " left" : "";
        String told = share == 0 ? counts : String.format(Locale.ROOT, "%d %%, %s%s", Math.round(100 * share), counts, left);
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

    /** With as many decimal places as it needs not to be 0. */
    static String rate(double aSecond) {
        return String.format(Locale.ROOT, aSecond < 0.1 ? "%.2f" : aSecond < 10 ? "%.1f" : "%.0f", aSecond);
    }

    static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? (seconds + 30) / 60 + " min" : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds % 3600 / 60);
    }
}
