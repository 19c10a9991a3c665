package org.onrecord.ingest;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;

/**
 * A document that is being read or will be: by another thread if one comes to it, or else by who waits for it.
 *
 * @param size  bytes of the document
 * @param bytes what stands for them; of what is no document, nothing
 * @param page  what stands for them and their address, see {@link Reading#page}
 */
record Pending(String source, long size, ByteBuffer bytes, Optional<String> page, FutureTask<List<Ingested>> task) {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    Pending(String source, long size, ByteBuffer bytes, Callable<List<Ingested>> reading) {
        this(source, size, bytes, Optional.empty(), new FutureTask<>(reading));
    }

    Pending(String source, long size, Callable<List<Ingested>> reading) {
        this(source, size, NOTHING, reading);
    }

    /** What is known already. */
    static Pending of(Ingested known) {
        return new Pending(known.source(), 0, () -> List.of(known));
    }

    /** The same, of a page. */
    Pending of(Optional<ByteBuffer> digest) {
        return new Pending(source, size, bytes, digest.map(Digests::written), task);
    }

    /** A reader that fails has failed on this one document; the others go on. Not so when the machine is at its end. */
    List<Ingested> await() {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // a page is read in no time; the batch sees to it afterwards
                }
            }
        } catch (ExecutionException e) {
            return List.of(failed(e.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Ingested failed(Throwable cause) {
        if (cause instanceof Error error && !(error instanceof StackOverflowError)) {
            throw error;
        }
        StackTraceElement[] trace = cause.getStackTrace();
        return Unreadable.of(Refused.of(source, Reason.INTERNAL_ERROR, "a fault in onrecord, not in the document: please file it with this line ("
                + cause + (trace.length == 0 ? "" : " at " + trace[0]) + ")"));
    }

    void drop() {
        task.cancel(false);
    }
}
