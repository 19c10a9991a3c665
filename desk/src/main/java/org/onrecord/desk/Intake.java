package org.onrecord.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onrecord.record.Entry;
import org.onrecord.record.store.Receipt;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import org.onrecord.search.SearchFault;

/**
 * The way into a record for whoever brings much: entries go in batches, one batch while the next is gathered, and the index follows. A batch is
 * kept whole or not at all; {@link #acknowledged} says how many entries surely are, whatever happens afterwards. For one thread, which may be
 * interrupted: what it brought is written all the same, by a thread of its own, since both databases and Lucene take an interrupt for the end.
 */
public final class Intake implements AutoCloseable {

    /** Entries written together: of 64 reports the transaction is 3 % of the writing. */
    private static final int BATCH = 64;

    /** A report is kept for no longer than this without being written, as long as others come. */
    private static final Duration OLDEST = Duration.ofSeconds(1);

    /** How long the index may be behind on disk; what it lacks after a crash is put in from the record. */
    private static final Duration INDEX_OLDEST = Duration.ofSeconds(10);

    private final Desk desk;
    private final long run;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("record writer").daemon().factory());
    private List<Entry> batch = new ArrayList<>();
    private long firstOfBatch;
    private Optional<Written> writing = Optional.empty();
    private Optional<RecordFault> broken = Optional.empty();
    private long acknowledged;
    private Receipt receipt = Receipt.NONE;
    private Optional<SearchFault> indexFault = Optional.empty();
    private long indexKept = System.nanoTime();

    private record Written(int entries, Future<Receipt> receipt) { }

    private Intake(Desk desk, long run) {
        this.desk = desk;
        this.run = run;
    }

    /** Begins a run. */
    public static Intake open(Desk desk, Run run) throws RecordFault {
        return new Intake(desk, desk.record().begin(run));
    }

    /** Takes an entry; waits when the record is slower than what is brought. After a fault it takes nothing more, and throws the same again. */
    public void take(Entry entry) throws RecordFault {
        requireWhole();
        if (batch.isEmpty()) {
            firstOfBatch = System.nanoTime();
        }
        batch.add(entry);
        if (batch.size() >= BATCH || System.nanoTime() - firstOfBatch >= OLDEST.toNanos()) {
            send();
        }
    }

    /** Number of the run in the record. */
    public long run() {
        return run;
    }

    /** How many of the entries taken are kept, the first ones. */
    public long acknowledged() {
        return acknowledged;
    }

    /** What became of the entries that are kept. */
    public Receipt receipt() {
        return receipt;
    }

    /** Why the index stays behind; the record does not suffer from it. */
    public synchronized Optional<SearchFault> indexFault() {
        return indexFault;
    }

    /** Returns when all that was taken is kept. */
    public void flush() throws RecordFault {
        send();
        await();
    }

    private void send() throws RecordFault {
        await();
        if (!batch.isEmpty()) {
            List<Entry> entries = batch;
            batch = new ArrayList<>();
            writing = Optional.of(new Written(entries.size(), writer.submit(() -> write(entries))));
        }
    }

    private Receipt write(List<Entry> entries) throws RecordFault {
        Receipt written = desk.record().write(run, entries);
        index(System.nanoTime() - indexKept > INDEX_OLDEST.toNanos());
        return written;
    }

    /** After a fault it is tried again only when the index is to be kept on disk: another process may have let go of it. */
    private synchronized void index(boolean keep) throws RecordFault {
        if (indexFault.isPresent() && !keep) {
            return;
        }
        try {
            if (keep) {
                indexKept = System.nanoTime();
                desk.follower().refresh(Desk.Progress.NONE);
            } else {
                desk.follower().follow();
            }
            indexFault = Optional.empty();
        } catch (SearchFault fault) {
            indexFault = Optional.of(fault);
        }
    }

    private void requireWhole() throws RecordFault {
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    private void await() throws RecordFault {
        requireWhole();
        if (writing.isPresent()) {
            Written sent = writing.get();
            writing = Optional.empty();
            try {
                receipt = receipt.plus(uninterrupted(sent.receipt()));
            } catch (RecordFault fault) {
                broken = Optional.of(fault);
                throw fault;
            }
            acknowledged += sent.entries();
        }
    }

    private static <T> T uninterrupted(Future<T> future) throws RecordFault {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RecordFault rethrown(Throwable cause) {
        return switch (cause) {
            case RecordFault fault -> fault;
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            default -> throw new IllegalStateException(cause);
        };
    }

    /** Keeps what is still to be kept, and the index on disk; nothing after a fault, which was thrown before. */
    @Override
    public void close() throws RecordFault {
        if (writer.isShutdown()) {
            return;
        }
        try {
            if (broken.isEmpty()) {
                flush();
                uninterrupted(writer.submit(() -> {
                    index(true);
                    return true;
                }));
            }
        } finally {
            writer.shutdown();
            desk.follower().close();
        }
    }
}
