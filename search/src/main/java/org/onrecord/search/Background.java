package org.onrecord.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Does one piece of work after another in a thread of its own, so that whoever brings it can bring the next meanwhile: reading the record
 * takes as long as indexing it. Only so much waits, and after a fault nothing more is done. For one thread that brings.
 */
final class Background implements AutoCloseable {

    interface Work {

        void run() throws SearchFault;
    }

    /** Reports that may wait: enough to even out long and short ones, and less than a few megabytes. */
    private static final int WAITING = 64;

    private final Semaphore free = new Semaphore(WAITING);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("indexing").unstarted(task));
    private volatile SearchFault fault;

    /** Something was thrown that is no fault of the index. */
    private volatile boolean isBroken;
    private volatile boolean isClosed;

    /** @throws SearchFault of work brought before */
    void run(Work work) throws SearchFault {
        free.acquireUninterruptibly();
        thread.execute(() -> {
            boolean isDone = false;
            try {
                if (fault == null && !isBroken && !isClosed) {
                    work.run();
                }
                isDone = true;
            } catch (SearchFault e) {
                fault = e;
                isDone = true;
            } finally {
                isBroken |= !isDone;
                free.release();
            }
        });
        check();
    }

    /** Returns when all is done. */
    void await() throws SearchFault {
        free.acquireUninterruptibly(WAITING);
        free.release(WAITING);
        check();
    }

    private void check() throws SearchFault {
        if (fault != null) {
            throw fault;
        }
        if (isBroken) {
            throw new IllegalStateException("a report could not be indexed");
        }
    }

    /** Returns when nothing is being done any more; what still waits is not done. */
    @Override
    public void close() {
        isClosed = true;
        free.acquireUninterruptibly(WAITING);
        thread.shutdown();
    }
}
