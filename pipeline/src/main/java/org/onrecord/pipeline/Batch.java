package org.onrecord.pipeline;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.onrecord.ingest.Ingested;

/**
 * Reads many reports on several threads and hands their outcomes on in the order of the input. Only a bounded number of
 * reports is ahead of the one that is handed on, so a batch may be endless.
 */
public final class Batch {

    /*
     * How far the workers may run ahead while one long report holds the front. Reports: enough that an article thirty
     * times the usual length (800 words) stops nobody. Characters: 8 MB of text at most, whatever the reports' size.
     */
    private static final int REPORTS_AHEAD_PER_THREAD = 32;
    private static final long UTF16_UNITS_AHEAD = 4_000_000;

    private final ReportReader reader;
    private final int threads;

    /**
     * @param threads how many reports are read at once, at least 1
     */
    public Batch(ReportReader reader, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a batch needs a thread, not " + threads);
        }
        this.reader = Objects.requireNonNull(reader, "reader is null");
        this.threads = threads;
    }

    /**
     * Reads all reports. Reports are taken and outcomes handed on by the calling thread; what either side throws ends the
     * batch and comes out here. However it ends, no report is being read any more when this returns.
     *
     * @throws InterruptedException when the calling thread was interrupted; the outcomes handed on until then stand
     */
    public void run(Iterator<Ingested> reports, Consumer<Outcome> consumer) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("reader-", 1).daemon().factory());
        try {
            Window ahead = new Window(threads * REPORTS_AHEAD_PER_THREAD, UTF16_UNITS_AHEAD);
            while (reports.hasNext() || !ahead.isEmpty()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped between two reports");
                }
                if (reports.hasNext() && ahead.hasRoom() && !ahead.isFirstDone()) {
                    Ingested report = reports.next();
                    ahead.add(report, workers.submit(() -> reader.read(report)));
                } else {
                    consumer.accept(ahead.awaitFirst());
                }
            }
        } finally {
            stop(workers);
        }
    }

    /** Waits even when interrupted: native code may run in a worker, and must end before its session is closed. */
    private static void stop(ExecutorService workers) {
        workers.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
