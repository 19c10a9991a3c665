package org.onrecord.pipeline;

import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.onrecord.ingest.Ingested;

/** The reports being read, in the order of the input. Full by number or by size; one report always fits. */
final class Window {

    private final Queue<Pending> pending = new ArrayDeque<>();
    private final int mostReports;
    private final long mostUnits;
    private long units;

    /**
     * @param mostUnits UTF-16 units of text of all reports together
     */
    Window(int mostReports, long mostUnits) {
        this.mostReports = mostReports;
        this.mostUnits = mostUnits;
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    boolean hasRoom() {
        return pending.size() < mostReports && units < mostUnits;
    }

    boolean isFirstDone() {
        return !pending.isEmpty() && pending.peek().outcome().isDone();
    }

    void add(Ingested report, Future<Outcome> outcome) {
        Pending added = new Pending(report.source(), units(report), outcome);
        units += added.units();
        pending.add(added);
    }

    /** Takes the first report out and waits for its outcome. */
    Outcome awaitFirst() throws InterruptedException {
        Pending first = pending.remove();
        units -= first.units();
        return first.await();
    }

    private static long units(Ingested report) {
        return switch (report) {
            case Ingested.Report read -> read.article().text().string().length();
            case Ingested.Duplicate _, Ingested.Unreadable _ -> 0;
        };
    }

    private record Pending(String source, long units, Future<Outcome> outcome) {

        /** A reader that throws has failed on this one report; the others go on. Not so when the machine is at its end. */
        Outcome await() throws InterruptedException {
            try {
                return outcome.get();
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                if (cause instanceof Error error && !(error instanceof StackOverflowError)) {
                    throw error;
                }
                return new Outcome.Failed(source, Outcome.Failed.INTERNAL, OptionalLong.empty(),
                        "a fault in onrecord, not in the report: please file it with this line (" + cause + place(cause) + ")");
            }
        }

        private static String place(Throwable thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            return trace.length == 0 ? "" : " at " + trace[0];
        }
    }
}
