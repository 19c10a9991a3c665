package org.onrecord.cli;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;

/** Runs work that an interrupt must not hit, as databases take one for the end: Ctrl-C asks it to stop, and it stops where it can. */
final class Undisturbed {

    @FunctionalInterface
    interface Work<T> {

        T run() throws RecordFault, SearchFault, IOException;
    }

    private Undisturbed() {
    }

    /**
     * Returns when the work has ended.
     *
     * @param stopped set when it is to stop
     */
    static <T> T run(AtomicBoolean stopped, Work<T> work) throws RecordFault, SearchFault, IOException {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread.ofPlatform().name("work").start(task);
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                stopped.set(true);
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            }
        }
    }

    private static IOException rethrown(Throwable cause) throws RecordFault, SearchFault {
        return switch (cause) {
            case RecordFault fault -> throw fault;
            case SearchFault fault -> throw fault;
            case IOException fault -> fault;
            case RuntimeException mistake -> throw mistake;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        };
    }
}
