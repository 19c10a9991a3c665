package org.onrecord.web.bring;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Intake;
import org.onrecord.domain.Article;
import org.onrecord.gather.Entries;
import org.onrecord.ingest.Ingested;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.Outcome;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.record.Entry;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import org.onrecord.web.bring.Brought.Phase;

/**
 * Reads what people bring, one import after another, on a thread of its own; the model is loaded for the first one and kept. An import that the server's end
 * stops has kept what was read until then; one that waited is lost with its files, and whoever stops the server is told how many.
 */
public final class Imports implements AutoCloseable {

    /** Imports that wait at once: each may have 128 MB on disk. */
    private static final int MOST_WAITING = 8;

    /** Imports that are remembered after their end: their accounts, not their files. */
    private static final int REMEMBERED = 50;

    /** Reports read at once: the other core is the readers'. */
    private static final int THREADS = 1;

    /** Numbers of imports: nine digits, drawn, so that none means another import after the server began anew. */
    private static final long LEAST_NUMBER = 100_000_000;

    private static final long NUMBERS_END = 1_000_000_000;

    private final Desk desk;
    private final Path record;
    private final String version = Optional.ofNullable(Imports.class.getPackage().getImplementationVersion()).orElse("(unpacked)");
    private final Deque<Import> imports = new ArrayDeque<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").daemon().factory());
    private final Object loading = new Object();
    private Pipeline pipeline;

    /** @param desk stays the caller's, @param record beside which fetched pages are kept */
    public Imports(Desk desk, Path record) {
        this.desk = desk;
        this.record = record;
    }

    /** Takes a sack, which is closed after it was read, in its turn. @return the import's number; empty: too many wait already, and the sack stays the caller's */
    synchronized Optional<Long> take(String by, Sack sack) {
        if (worker.isShutdown() || imports.stream().filter(one -> one.now().isOpen()).count() >= MOST_WAITING) {
            return Optional.empty();
        }
        long number = number();
        Import taken = new Import(number, by, sack);
        imports.addFirst(taken);
        while (imports.size() > REMEMBERED) {
            imports.removeLast();
        }
        worker.execute(() -> run(taken));
        return Optional.of(number);
    }

    private long number() {
        long drawn = ThreadLocalRandom.current().nextLong(LEAST_NUMBER, NUMBERS_END);
        return one(drawn).isPresent() ? number() : drawn;
    }

    /** The import with a number; empty: there is none, or it was forgotten. */
    synchronized Optional<Brought> one(long asked) {
        return all().stream().filter(brought -> brought.number() == asked).findFirst();
    }

    /** The last ones, the very last first. */
    synchronized List<Brought> all() {
        return new ArrayList<>(imports).stream().map(Import::now).toList();
    }

    private void run(Import taken) {
        taken.begin();
        try (Sack _ = taken.sack(); Haul haul = new Haul(taken, () -> Visits.beside(record, version)); Intake intake = Intake.open(desk, run())) {
            try {
                new Batch(this::read, THREADS).run(haul, outcome -> keep(taken, intake, outcome));
            } finally {
                intake.flush();
                taken.kept(intake.receipt());
            }
            boolean stopped = Thread.interrupted();
            taken.end(stopped ? Phase.STOPPED : Phase.DONE, stopped ? Optional.of("The server was stopped. What was read until then is in the record: bring the rest again.") : Optional.empty());
        } catch (InterruptedException _) {
            taken.end(Phase.STOPPED, Optional.of("The server was stopped. What was read until then is in the record: bring the rest again."));
        } catch (Unkept fault) {
            taken.end(Phase.STOPPED, Optional.of(words(fault.fault())));
        } catch (RecordFault fault) {
            taken.end(Phase.STOPPED, Optional.of(words(fault)));
        } catch (UncheckedIOException fault) {
            taken.end(Phase.STOPPED, Optional.of("The disk does not take or give what is needed. Whoever runs this server should look at its room and rights; then bring it again."));
        } finally {
            if (taken.now().isOpen()) {
                taken.end(Phase.STOPPED, Optional.of("The program has a fault. What was read until then is in the record."));
            }
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

    /** The fault's own message names files. */
    private static String words(RecordFault fault) {
        return switch (fault.kind()) {
            case BUSY -> "Somebody else is writing to the record. Bring it again in a minute: what is in already is not read twice.";
            case FULL -> "There is no room left for the record. Whoever runs this server should make room; then bring it again.";
            default -> "The record cannot be written. Whoever runs this server should run 'onrecord doctor'; then bring it again.";
        };
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
        tell(lose());
        synchronized (loading) {
            if (pipeline != null) {
                pipeline.close();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes what waits. @return how many these are */
    private synchronized long lose() {
        List<Import> waiting = imports.stream().filter(one -> one.now().phase() == Phase.WAITING).toList();
        waiting.forEach(one -> one.sack().close());
        return waiting.size();
    }

    private static void tell(long lost) {
        if (lost > 0) {
            System.err.println("onrecord: " + (lost == 1 ? "an import that waited was" : lost + " imports that waited were") + " not read: whoever brought it brings it again.");
        }
    }

    /** Carries a fault of the record through the batch. */
    private static final class Unkept extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unkept(RecordFault fault) {
            super(fault);
        }

        RecordFault fault() {
            return (RecordFault) getCause();
        }
    }
}
