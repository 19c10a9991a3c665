package org.onrecord.web.bring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Intake;
import org.onrecord.domain.Amount;
import org.onrecord.domain.Article;
import org.onrecord.gather.Entries;
import org.onrecord.gather.Visits;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.Outcome;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.record.Entry;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import org.onrecord.web.ask.Mishap;
import org.onrecord.web.bring.Brought.Phase;

/**
 * Reads what people bring, one import after another, on a thread of its own; the model is loaded for the first one and kept. An import that the server's end
 * stops has kept what was read until then, and is taken up again by the next server, as are those that waited: see {@link Stock}. One that the record or the disk
 * does not let go on waits, and is tried again.
 */
public final class Imports implements AutoCloseable {

    /** Reports read at once: the other core is the readers'. */
    private static final int THREADS = 1;

    /** An import in whose middle the server died so often is not begun again: it may be what killed it. */
    private static final int MOST_DEATHS = 3;

    /** A record that is full, or that somebody else writes to, may take it then; a try costs 5 s at most where somebody else writes. */
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private static final String READ_ON = "The server was stopped. What was read until then is in the record; the rest is read when it starts again.";

    private static final String BRING_REST = "The server was stopped. What was read until then is in the record: bring the rest again.";

    private final Desk desk;
    private final Path record;
    private final Stock stock;
    private final Executor later;
    private final String version = Optional.ofNullable(Imports.class.getPackage().getImplementationVersion()).orElse("(unpacked)");
    private final Ledger ledger = new Ledger();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").daemon().uncaughtExceptionHandler((_, fault) -> tell(fault)).factory());
    private final Object loading = new Object();
    private Pipeline pipeline;

    private Imports(Desk desk, Path record, Duration rest) {
        this.desk = desk;
        this.record = record;
        this.later = CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS, worker);
        this.stock = Stock.beside(desk.index());
    }

    /**
     * Goes on with what was brought before the server was stopped.
     *
     * @param desk   stays the caller's
     * @param record beside which fetched pages are kept; imports are beside its index until they are read
     */
    public static Imports open(Desk desk, Path record) {
        return open(desk, record, TRY_AGAIN);
    }

    /** @param rest before what the record did not take is tried again */
    static Imports open(Desk desk, Path record, Duration rest) {
        Imports imports = new Imports(desk, record, rest);
        imports.takeUp();
        return imports;
    }

    private synchronized void takeUp() {
        try {
            for (Sack.Kept kept : stock.left(history())) {
                Import again = new Import(kept.ticket().number(), kept.ticket().by(), kept.sack(), true);
                ledger.add(again);
                worker.execute(() -> run(again));
            }
        } catch (IOException | RecordFault fault) {
            Mishap.tell("looking for imports that wait", fault);
        }
    }

    /**
     * An empty sack, to be filled. It holds a place among those that wait, so that no more lies on the record's disk than these may have, until {@link #take} or
     * {@link #giveBack}.
     *
     * @return empty: too many wait already, or the server is being stopped
     */
    Optional<Sack> sack(List<String> addresses, Defaults defaults) throws IOException {
        if (worker.isShutdown() || !ledger.hold()) {
            return Optional.empty();
        }
        try {
            return Optional.of(stock.sack(addresses, defaults));
        } catch (IOException fault) {
            ledger.giveBack();
            throw fault;
        }
    }

    /** Clears a sack away that was not taken. */
    void giveBack(Sack sack) {
        sack.close();
        ledger.giveBack();
    }

    /**
     * Takes a sack, which is closed after it was read, in its turn.
     *
     * @return the import's number; empty: the server is being stopped, and the sack is to be given back
     * @throws IOException when it cannot be kept, likewise
     * @throws RecordFault when the record cannot be asked, likewise
     */
    synchronized Optional<Long> take(String by, Sack sack) throws IOException, RecordFault {
        if (worker.isShutdown()) {
            return Optional.empty();
        }
        long number = ledger.number();
        sack.keep(number, by, history());
        Import taken = new Import(number, by, sack, false);
        ledger.arrived(taken);
        worker.execute(() -> run(taken));
        return Optional.of(number);
    }

    /** What tells this record from others. */
    private Optional<String> history() throws RecordFault {
        return desk.record().firstChange().map(Point::token);
    }

    /** The import with a number; empty: there is none, or it was forgotten. */
    Optional<Brought> one(long number) {
        return ledger.one(number);
    }

    /** The last ones, the very last first. */
    List<Brought> all() {
        return ledger.all();
    }

    private void run(Import taken) {
        taken.begin();
        boolean stopped = false;
        try {
            if (taken.sack().begin() < MOST_DEATHS) {
                stopped = read(taken);
                taken.end(stopped ? Phase.STOPPED : Phase.DONE, stopped ? Optional.of(taken.sack().stays() ? READ_ON : BRING_REST) : Optional.empty());
            } else {
                taken.end(Phase.STOPPED, Optional.of("The server died " + MOST_DEATHS + " times while it read this: it is not read once more. What was read until then is in the record."));
            }
        } catch (Unkept fault) {
            meet(taken, Obstacle.of(fault.fault()));
        } catch (RecordFault fault) {
            meet(taken, Obstacle.of(fault));
        } catch (IOException | UncheckedIOException fault) {
            meet(taken, Obstacle.ofDisk(fault));
        } finally {
            if (taken.now().phase() == Phase.READING) {
                taken.end(Phase.STOPPED, Optional.of("The program has a fault. What was read until then is in the record."));
            }
            taken.leave(stopped);
        }
        if (taken.now().phase() == Phase.WAITING) {
            later.execute(() -> run(taken));
        }
    }

    /** What was brought is not at fault: it stays until the record or the disk takes it. */
    private static void meet(Import taken, Obstacle obstacle) {
        boolean isNew = true;
        if (obstacle.passes()) {
            isNew = taken.putOff(obstacle.words());
        } else {
            taken.end(Phase.STOPPED, Optional.of(obstacle.words()));
        }
        if (isNew) {
            tell(obstacle.fault());
        }
    }

    /** @return whether the server's end stopped it */
    private boolean read(Import taken) throws RecordFault {
        try (Haul haul = new Haul(taken, () -> Visits.beside(record, version)); Intake intake = Intake.open(desk, run())) {
            try {
                new Batch(this::read, THREADS).run(haul, outcome -> keep(taken, intake, outcome));
            } finally {
                intake.flush();
                taken.kept(intake.receipt());
            }
            return Thread.interrupted();
        } catch (InterruptedException _) {
            return true;
        }
    }

    private Run run() {
        return new Run(Instant.now(), version, Pipeline.model());
    }

    /** Asks the record before the model. */
    private Outcome read(Ingested ingested) {
        return switch (ingested) {
            case Ingested.Duplicate(String source, String of) -> new Outcome.Duplicate(source, of);
            case Ingested.Unreadable unreadable -> Outcome.Failed.of(unreadable);
            case Ingested.Report(Article article) -> isThere(article) ? new Outcome.Present(ingested.source()) : pipeline().read(ingested);
        };
    }

    private boolean isThere(Article article) {
        try {
            return desk.record().isRead(article, run());
        } catch (RecordFault _) {
            // A record that cannot be asked cannot be written either, which is told then.
            return false;
        }
    }

    /** Loading takes a second or two: those who ask how far an import is do not wait for it. */
    private Pipeline pipeline() {
        synchronized (loading) {
            if (pipeline == null) {
                pipeline = Pipeline.load();
            }
            return pipeline;
        }
    }

    private static void keep(Import taken, Intake intake, Outcome outcome) {
        taken.took(outcome);
        Optional<Entry> entry = Entries.of(outcome);
        try {
            if (entry.isPresent()) {
                intake.take(entry.get());
            }
            taken.kept(intake.receipt());
        } catch (RecordFault fault) {
            throw new Unkept(fault);
        }
    }

    /** Ends what is being read between two reports, and returns when it has ended. */
    @Override
    public void close() {
        worker.shutdownNow();
        boolean ended = false;
        boolean interrupted = false;
        while (!ended) {
            try {
                ended = worker.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        endWaiting();
        stock.close();
        synchronized (loading) {
            if (pipeline != null) {
                pipeline.close();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells whoever stops the server what becomes of imports that are not read whole. */
    private synchronized void endWaiting() {
        long kept = ledger.those(Import::isLeft).size();
        List<Import> lost = ledger.those(Import::isLost);
        lost.forEach(one -> one.sack().close());
        if (kept > 0) {
            System.err.println("onrecord: " + Amount.of(kept, "import is", "imports are") + " not read whole: the next server of this record goes on with " + (kept == 1 ? "it." : "them."));
        }
        if (!lost.isEmpty()) {
            System.err.println("onrecord: " + Amount.of(lost.size(), "import is", "imports are") + " not read whole, and lost: whoever brought " + (lost.size() == 1 ? "it brings it" : "them brings them") + " again.");
        }
    }

    private static void tell(Throwable fault) {
        Mishap.tell("reading an import", fault);
    }
}
