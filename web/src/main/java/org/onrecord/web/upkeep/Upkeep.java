package org.onrecord.web.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ask.Mishap;

/**
 * Brings what is made of the record up to it, on a thread of its own, as soon as the record has changed, whoever changed it. Stops at the next step when it
 * is closed; what was done of a long one is kept.
 */
public final class Upkeep implements AutoCloseable {

    /** Between two looks at the record: somebody who corrects a statement sees it in claims before they have turned the page. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** After a fault: who keeps the index from us does so for seconds or minutes. */
    private static final int LONGER_AFTER_FAULT = 5;

    /** The most that it grows to, twice as long after each further fault: a minute. What cannot be done by then takes no time from the readers. */
    private static final int LONGEST_AFTER_FAULTS = 30;

    /** Between two looks of somebody who waits. */
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Desk desk;
    private final Duration pause;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Work work;
    private final Thread thread;

    /** Where the work is done that would take all processors: one of them is left to those who ask for pages. */
    private final ForkJoinPool processors = new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    private volatile State state = State.BEGINNING;

    /** Up to where all was brought. */
    private Optional<Point> upTo = Optional.empty();

    /** What the last look at the record found: its last change, and whether there is something to do. */
    private Optional<Point> seen = Optional.empty();
    private boolean due;

    /** What brings a part up to the record. */
    @FunctionalInterface
    interface Work {

        void bring(Part part, Desk.Progress progress) throws RecordFault, SearchFault;
    }

    private Upkeep(Desk desk, Duration pause, UnaryOperator<Work> around) {
        this.desk = desk;
        this.pause = pause;
        this.work = around.apply(this::bring);
        this.thread = Thread.ofPlatform().name("upkeep").daemon().unstarted(this::run);
    }

    /** Begins. @param desk stays the caller's, and open until this is closed */
    public static Upkeep start(Desk desk) {
        return start(desk, PAUSE, work -> work);
    }

    /** Leaves it to another server, or to commands. */
    public static Upkeep none(Desk desk) {
        return none(desk, PAUSE);
    }

    static Upkeep none(Desk desk, Duration pause) {
        return new Upkeep(desk, pause, work -> work);
    }

    /** @param around puts something before or after the work */
    static Upkeep start(Desk desk, Duration pause, UnaryOperator<Work> around) {
        Upkeep upkeep = new Upkeep(desk, pause, around);
        upkeep.thread.start();
        return upkeep;
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** Waits until all is in step with the record, or a round ended with faults, or the time is over. */
    public void settle(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!state.isInStep() && state.faults().isEmpty() && System.nanoTime() < end && !closing.await(LOOK.toNanos(), TimeUnit.NANOSECONDS)) {
            // It goes on by itself.
        }
    }

    private void run() {
        try {
            boolean closed = false;
            int longer = 1;
            while (!closed) {
                long began = System.nanoTime();
                longer = round() ? 1 : Math.clamp(2L * longer, LONGER_AFTER_FAULT, LONGEST_AFTER_FAULTS);
                // No more than half of the time goes to upkeep, however fast the record changes: the rest is the readers'.
                long rest = Math.max(System.nanoTime() - began, pause.toNanos() * longer);
                closed = closing.await(rest, TimeUnit.NANOSECONDS);
            }
        } catch (Stopped | InterruptedException _) {
            // It was closed.
        }
    }

    /** @return whether nothing failed */
    private boolean round() throws InterruptedException {
        Map<Part, State.Fault> faults = new EnumMap<>(Part.class);
        Optional<State.Fault> blind = attempt("looking for changes", this::look);
        if (blind.isPresent()) {
            faults.put(Part.INDEX, blind.get());
        } else if (due) {
            for (Part part : Part.values()) {
                attempt(part.words(), () -> step(part)).ifPresent(fault -> faults.put(part, fault));
            }
            upTo = faults.isEmpty() ? seen : Optional.empty();
        } else if (state.faults().isEmpty()) {
            return true;
        }
        state = new State(Optional.empty(), 0, 0, faults, Optional.of(Instant.now()));
        return faults.isEmpty();
    }

    private void look() throws RecordFault {
        seen = desk.record().lastChange();
        due = upTo.isEmpty() || !upTo.equals(seen) || desk.record().claims().lackWords() || desk.record().claims().lackSums();
    }

    private void step(Part part) throws RecordFault, SearchFault {
        Desk.Progress progress = (done, all) -> at(part, done, all);
        progress.at(0, 0);
        work.bring(part, progress);
    }

    private void bring(Part part, Desk.Progress progress) throws RecordFault, SearchFault {
        switch (part) {
            case INDEX -> desk.refresh(progress);
            case ORIGINS -> desk.origins().refresh(progress);
            case CLAIMS -> desk.claims().make(new Claims.Steps(progress, progress, progress));
            case STORIES -> desk.tellStories(progress);
        }
    }

    /** What is done at once, on this thread. */
    @FunctionalInterface
    private interface Step {

        void run() throws RecordFault, SearchFault;
    }

    /** A mistake of the program in one part is a fault of that part: the others are brought up all the same, and this one is tried again. */
    private Optional<State.Fault> attempt(String what, Step step) throws InterruptedException {
        FutureTask<Optional<State.Fault>> task = new FutureTask<>(() -> {
            step.run();
            return Optional.empty();
        });
        processors.execute(task);
        try {
            return task.get();
        } catch (ExecutionException failed) {
            return Optional.of(fault(what, failed.getCause()));
        }
    }

    private static State.Fault fault(String what, Throwable cause) {
        if (cause instanceof Stopped stopped) {
            throw stopped;
        }
        Mishap.tell(what, cause);
        return fault(switch (cause) {
            case RecordFault fault -> word(fault.kind());
            case SearchFault fault -> "index-" + word(fault.kind());
            default -> "mistake " + cause.getClass().getSimpleName();
        });
    }

    private void at(Part part, long done, long all) {
        if (closing.getCount() == 0) {
            throw new Stopped();
        }
        state = new State(Optional.of(part), done, all, state.faults(), state.lastRound());
    }

    private static State.Fault fault(String kind) {
        return new State.Fault(kind, Instant.now());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns when it has stopped. */
    @Override
    public void close() {
        closing.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        processors.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a step in its middle. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("closed", null, false, false);
        }
    }
}
