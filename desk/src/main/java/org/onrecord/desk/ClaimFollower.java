package org.onrecord.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.record.store.Change;
import org.onrecord.record.store.KeptClaims.Made;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.SearchFault;

/**
 * Brings claims up to the record, in batches that are each kept whole: whoever stops it loses a second or two. Both indexes go as far as the
 * record before.
 */
final class ClaimFollower {

    /** Counts up with whatever here, in scoring, clustering or sides changes what comes out: claims of another number are made anew. */
    static final String METHOD = "claims 4, " + Embedder.NAME;

    /** Statements after which a batch ends: a second or two of work, for which others wait to write. */
    private static final int BATCH = 200;

    /** Where claims go before the first batch is kept: the numbers of changes begin with 1. */
    private static final Point NOWHERE = new Point(0, "");

    private final RecordStore record;
    private final Path index;
    private final Path meaning;

    /** @param index of words, @param meaning index of meanings */
    ClaimFollower(RecordStore record, Path index, Path meaning) {
        this.record = record;
        this.index = index;
        this.meaning = meaning;
    }

    /** Whether claims go as far as the record, and follow what people say of them. */
    boolean isInStep() throws RecordFault {
        Optional<Made> made = record.claims().made();
        Point last = record.lastChange().orElse(NOWHERE);
        return !record.claims().lackWords() && !record.claims().lackSums() && made.map(Made::method).equals(Optional.of(METHOD)) && made.map(Made::upTo).equals(Optional.of(last));
    }

    Refreshed refresh(Progress progress) throws RecordFault, SearchFault {
        if (isInStep()) {
            return new Refreshed(0, false);
        }
        try (ClaimCandidates candidates = ClaimCandidates.open(index, meaning)) {
            Optional<Made> made = begun();
            long all = record.changedAfter(made.map(Made::upTo).orElse(NOWHERE).change());
            Run run = new Run(new ClaimBatch(record, candidates), progress, made, all);
            boolean whole = false;
            while (!whole) {
                whole = run.toTheEnd();
            }
            return new Refreshed(run.done, made.isEmpty());
        }
    }

    /** How claims were made so far; those made in another way, or of what the record was before it was restored, are forgotten. */
    private Optional<Made> begun() throws RecordFault {
        Optional<Made> made = record.claims().made();
        if (made.isPresent() && !(made.get().method().equals(METHOD) && (made.get().upTo().equals(NOWHERE) || record.holds(made.get().upTo())))) {
            record.claims().forget();
            return Optional.empty();
        }
        return made;
    }

    /** Another process brought claims on meanwhile, or somebody said something of them: what is to be done begins again where they are now. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** One way through what the record has more. */
    private final class Run {

        private final ClaimBatch batch;
        private final Progress progress;
        private final long all;
        private final List<Change> changes = new ArrayList<>();
        private Optional<Made> made;
        private int statements;
        private long done;

        Run(ClaimBatch batch, Progress progress, Optional<Made> made, long all) {
            this.batch = batch;
            this.progress = progress;
            this.made = made;
            this.all = all;
        }

        /** @return false: somebody else was faster, and it is to be begun again */
        boolean toTheEnd() throws RecordFault, SearchFault {
            try {
                // What people said changes which statements are compared on their own: it is followed before what is new.
                keep(made.map(Made::upTo).orElse(NOWHERE));
                Optional<Point> last = record.forEachChange(made.orElseThrow().upTo().change(), change -> {
                    changes.add(change);
                    statements += change.report().statements().size();
                    if (statements >= BATCH) {
                        take(change.number());
                    }
                });
                keep(last.orElse(NOWHERE));
                return true;
            } catch (Overtaken _) {
                changes.clear();
                made = record.claims().made();
                return false;
            } catch (Refused e) {
                throw e.fault();
            }
        }

        private void take(long reached) {
            try {
                Point begun = made.orElseThrow().upTo();
                keep(record.lastChangeUpTo(reached).filter(point -> point.change() > begun.change()).orElse(begun));
            } catch (RecordFault fault) {
                throw new Refused(fault);
            } catch (SearchFault fault) {
                throw new Refused(fault);
            }
        }

        private void keep(Point reached) throws RecordFault, SearchFault {
            Made next = new Made(reached, METHOD);
            if (!batch.keep(made, next, changes)) {
                throw new Overtaken();
            }
            made = Optional.of(next);
            done += changes.size();
            progress.at(done, Math.max(all, done));
            changes.clear();
            statements = 0;
        }
    }
}
