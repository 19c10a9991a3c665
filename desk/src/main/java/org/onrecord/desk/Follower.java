package org.onrecord.desk;

import java.nio.file.Path;
import java.util.Optional;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.record.store.Change;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementIndex;

/** Keeps an index in step with its record; holds the index open, and so for itself, from the first use on. */
final class Follower implements AutoCloseable {

    private final RecordStore record;
    private final Path folder;
    private StatementIndex index;

    /** Up to where the open index goes in memory, which may be more than it has on disk. */
    private long upTo;

    Follower(RecordStore record, Path folder) {
        this.record = record;
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Brings it up, and keeps it so on disk. */
    synchronized Refreshed refresh(Progress progress) throws RecordFault, SearchFault {
        boolean anew = open();
        Optional<Point> last = record.lastChange();
        long reports = put(progress);
        if (last.isPresent() && last.get().change() > index.upTo()) {
            index.commit(last.get().change(), last.get().token());
        }
        return new Refreshed(reports, anew);
    }

    synchronized Refreshed reindex(Progress progress) throws RecordFault, SearchFault {
        close();
        index = StatementIndex.anew(folder);
        upTo = 0;
        return new Refreshed(refresh(progress).reports(), true);
    }

    /** Puts in what the record has more, without keeping it on disk yet. */
    synchronized long follow() throws RecordFault, SearchFault {
        open();
        return put(Progress.NONE);
    }

    /** @return whether it is a new one */
    private boolean open() throws RecordFault, SearchFault {
        if (index != null) {
            return false;
        }
        try {
            index = StatementIndex.open(folder);
        } catch (SearchFault fault) {
            if (fault.kind() != SearchFault.Kind.DAMAGED) {
                throw fault;
            }
            index = StatementIndex.anew(folder);
        }
        if (index.upTo() > 0 && !record.holds(new Point(index.upTo(), index.history()))) {
            close();
            index = StatementIndex.anew(folder);
        }
        upTo = index.upTo();
        return upTo == 0;
    }

    private long put(Progress progress) throws RecordFault, SearchFault {
        long all = record.changedAfter(upTo);
        long[] done = {0};
        if (all > 0) {
            try {
                record.forEachChange(upTo, change -> {
                    put(change);
                    progress.at(++done[0], all);
                });
            } catch (Refused e) {
                throw e.fault;
            }
        }
        return done[0];
    }

    private void put(Change change) {
        try {
            index.put(change.report().article(), change.report().statements());
            upTo = change.number();
        } catch (SearchFault fault) {
            throw new Refused(fault);
        }
    }

    @Override
    public synchronized void close() {
        if (index != null) {
            StatementIndex open = index;
            index = null;
            open.close();
        }
    }

    /** Carries a fault of the index out of the reading of the record. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient SearchFault fault;

        Refused(SearchFault fault) {
            super(fault);
            this.fault = fault;
        }
    }
}
