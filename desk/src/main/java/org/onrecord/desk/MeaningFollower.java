package org.onrecord.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.domain.Meaning;
import org.onrecord.record.store.Change;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.MeaningIndex;
import org.onrecord.search.SearchFault;

/** Brings the index of meanings up to its record; what was done is kept now and then, so that whoever stops it loses little. */
final class MeaningFollower {

    /** Reports whose statements are read at once: about 500, enough to keep all processors busy for a second. */
    private static final int BATCH = 20;

    /** Reports after which what was done is kept: some seconds of work. */
    private static final int KEPT = 100;

    private final RecordStore record;
    private final Path folder;
    private final Readers readers;

    MeaningFollower(RecordStore record, Path folder, Readers readers) {
        this.record = record;
        this.folder = folder;
        this.readers = readers;
    }

    /** An index that is damaged, of another record or another model is made anew. */
    Refreshed refresh(Progress progress) throws RecordFault, SearchFault {
        try (MeaningIndex index = open()) {
            boolean anew = index.upTo() == 0;
            Batch batch = new Batch(index, progress);
            Optional<Point> last = batch.follow();
            long change = last.map(Point::change).orElse(0L);
            if (anew || change > index.upTo()) {
                index.commit(change, last.map(Point::token).orElse(""));
            }
            return new Refreshed(batch.done, anew);
        }
    }

    private MeaningIndex open() throws RecordFault, SearchFault {
        MeaningIndex index;
        try {
            index = MeaningIndex.open(folder, Embedder.NAME);
        } catch (SearchFault fault) {
            if (fault.kind() != SearchFault.Kind.DAMAGED) {
                throw fault;
            }
            return MeaningIndex.anew(folder, Embedder.NAME);
        }
        if (index.upTo() == 0 || record.holds(new Point(index.upTo(), index.history()))) {
            return index;
        }
        index.close();
        return MeaningIndex.anew(folder, Embedder.NAME);
    }

    /** Reports on their way into the index. */
    private final class Batch {

        private final MeaningIndex index;
        private final Progress progress;
        private final List<Change> changes = new ArrayList<>();
        private long done;
        private long kept;
        private long all;

        Batch(MeaningIndex index, Progress progress) {
            this.index = index;
            this.progress = progress;
        }

        /** @return up to where the record was then */
        Optional<Point> follow() throws RecordFault, SearchFault {
            all = record.changedAfter(index.upTo());
            try {
                Optional<Point> last = record.forEachChange(index.upTo(), change -> {
                    changes.add(change);
                    if (changes.size() == BATCH) {
                        take(change.number());
                    }
                });
                put();
                return last;
            } catch (Refused e) {
                throw e.fault();
            }
        }

        private void take(long reached) {
            try {
                put();
                if (done - kept >= KEPT) {
                    keep(reached);
                }
            } catch (SearchFault fault) {
                throw new Refused(fault);
            } catch (RecordFault fault) {
                throw new Refused(fault);
            }
        }

        /** Only where a transaction ended can the record tell later on that it holds what the index holds. */
        private void keep(long reached) throws RecordFault, SearchFault {
            Optional<Point> whole = record.lastChangeUpTo(reached).filter(point -> point.change() > index.upTo());
            if (whole.isPresent()) {
                index.commit(whole.get().change(), whole.get().token());
                kept = done;
            }
        }

        private void put() throws SearchFault {
            if (changes.isEmpty()) {
                return;
            }
            Map<String, Meaning> meanings = new HashMap<>();
            Set<String> unknown = new LinkedHashSet<>();
            for (String content : contents()) {
                index.known(content).ifPresentOrElse(meaning -> meanings.put(content, meaning), () -> unknown.add(content));
            }
            meanings.putAll(readers.read(unknown));
            for (Change change : changes) {
                index.put(change.report().article(), change.report().statements(), change.isLatest(), meanings::get);
            }
            done += changes.size();
            progress.at(done, all);
            changes.clear();
        }

        private Set<String> contents() {
            return changes.stream().flatMap(change -> change.report().statements().stream()).map(statement -> statement.wording().content().text())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
