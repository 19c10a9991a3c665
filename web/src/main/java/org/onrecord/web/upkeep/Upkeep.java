package org.onrecord.web.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Desk;
import org.onrecord.record.SpeakerCounts;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;

/**
 * Brings what is made of the record up to it, on a thread of its own, as soon as the record has changed, whoever changed it. Stops at the next step when it
 * is closed; what was done of a long one is kept.
 */
public final class Upkeep implements AutoCloseable {

    /** Between two looks at the record: somebody who corrects a statement sees it in claims before they have turned the page. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** After a fault: who keeps the index from us does so for seconds or minutes. */
    private static final int LONGER_AFTER_FAULT = 5;

    /** Between two looks of somebody who waits. */
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Desk desk;
    private final Duration pause;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile State state = State.BEGINNING;
    private volatile SpeakerCounts counts;

    /** Up to where all was brought. */
    private Optional<Point> upTo = Optional.empty();

    private Upkeep(Desk desk, Duration pause) {
        this.desk = desk;
        this.pause = pause;
        this.thread = Thread.ofPlatform().name("upkeep").daemon().uncaughtExceptionHandler((_, fault) -> state = state.broken(fault.getClass().getSimpleName()))
                .unstarted(this::run);
    }

    /** Begins. @param desk stays the caller's, and open until this is closed */
    public static Upkeep start(Desk desk) {
        return start(desk, PAUSE);
    }

    /** Leaves it to another server, or to commands. */
    public static Upkeep none(Desk desk) {
        return new Upkeep(desk, PAUSE);
    }

    static Upkeep start(Desk desk, Duration pause) {
        Upkeep upkeep = new Upkeep(desk, pause);
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

    /** How many statements each speaker had when they were counted last; counts them where nobody has yet. */
    public SpeakerCounts counts() throws RecordFault {
        SpeakerCounts known = counts;
        return known == null ? count() : known;
    }

    private synchronized SpeakerCounts count() throws RecordFault {
        counts = desk.record().speakers().counts();
        return counts;
    }

    private void run() {
        try {
            boolean closed = false;
            while (!closed) {
                long began = System.nanoTime();
                boolean whole = round();
                // No more than half of the time goes to upkeep, however fast the record changes: the rest is the readers'.
                long rest = Math.max(System.nanoTime() - began, pause.toNanos() * (whole ? 1 : LONGER_AFTER_FAULT));
                closed = closing.await(rest, TimeUnit.NANOSECONDS);
            }
        } catch (Stopped | InterruptedException _) {
            // It was closed.
        }
    }

    /** @return whether nothing failed */
    private boolean round() {
        Map<Part, State.Fault> faults = new EnumMap<>(Part.class);
        try {
            Optional<Point> last = desk.record().lastChange();
            if (upTo.isPresent() && upTo.equals(last) && !desk.record().claims().lackWords()) {
                return true;
            }
            for (Part part : Part.values()) {
                step(part).ifPresent(fault -> faults.put(part, fault));
            }
            upTo = faults.isEmpty() ? last : Optional.empty();
        } catch (RecordFault fault) {
            faults.put(Part.SPEAKERS, fault(word(fault.kind())));
        }
        state = new State(Optional.empty(), 0, 0, faults, Optional.of(Instant.now()));
        return faults.isEmpty();
    }

    private Optional<State.Fault> step(Part part) {
        try {
            Desk.Progress progress = (done, all) -> at(part, done, all);
            progress.at(0, 0);
            switch (part) {
                case SPEAKERS -> count();
                case INDEX -> desk.refresh(progress);
                case ORIGINS -> desk.origins().refresh(progress);
                case CLAIMS -> desk.claims().make(new Claims.Steps(progress, progress, progress));
                case STORIES -> desk.tellStories(progress);
            }
            return Optional.empty();
        } catch (RecordFault fault) {
            return Optional.of(fault(word(fault.kind())));
        } catch (SearchFault fault) {
            return Optional.of(fault("index-" + word(fault.kind())));
        }
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
