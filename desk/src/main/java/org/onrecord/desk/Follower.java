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
    private final Searching searching;
    private StatementIndex index;

    /** Up to where the open index goes in memory, which may be more than it has on disk. */
    private long upTo;

    private volatile boolean following;

    Follower(RecordStore record, Path folder, Searching searching) {
        this.record = record;
        this.folder = folder;
        this.searching = searching;
    }

    /** Asks the index as it is on disk. */
    Searching searching() {
        return searching;
    }

    Path folder() {
        return folder;
    }

    /** Whether the index on disk goes as far as the record; asked without keeping others from it. */
    boolean isInStep() throws RecordFault {
        Optional<Point> last = record.lastChange();
        try {
            return searching.ask(search -> search.upTo() == last.map(Point::change).orElse(0L) && search.history().equals(last.map(Point::token).orElse("")));
        } catch (SearchFault notThere) {
            return false;
        }
    }

    /** Whether there is something on disk that can be searched. */
    boolean isThere() {
        try {
            return searching.ask(search -> search.upTo() > 0);
        } catch (SearchFault notThere) {
            return false;
        }
    }

    /** Whether reports come in one after another, and whoever brings them puts them into the index as well, on disk now and then. */
    boolean isFollowing() {
        return following;
    }

    /** Brings it up, keeps it so on disk, and lets others at it unless they were kept from it before. */
    synchronized Refreshed refresh(Progress progress) throws RecordFault, SearchFault {
        boolean wasOpen = index != null;
        try {
            boolean anew = open();
            return commit(progress, anew);
        } catch (SearchFault fault) {
            close();
            throw fault;
        } finally {
            if (!wasOpen) {
                close();
            }
        }
    }

    private Refreshed commit(Progress progress, boolean anew) throws RecordFault, SearchFault {
        Put put = put(progress);
        long change = put.last().map(Point::change).orElse(0L);
        if (anew || change > index.upTo()) {
            index.commit(change, put.last().map(Point::token).orElse(""));
        }
        return new Refreshed(put.reports(), anew);
    }

    synchronized Refreshed reindex(Progress progress) throws RecordFault, SearchFault {
        close();
        try {
            index = StatementIndex.anew(folder);
            upTo = 0;
            return commit(progress, true);
        } finally {
            close();
        }
    }

    /** Puts in what the record has more, without keeping it on disk yet; others are kept from it until {@link #close}. */
    synchronized void follow() throws RecordFault, SearchFault {
        try {
            open();
            following = true;
            put(Progress.NONE);
        } catch (SearchFault fault) {
            close();
            throw fault;
        }
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

    /**
     * What was put in.
     *
     * @param last up to where the record was then
     */
    private record Put(long reports, Optional<Point> last) { }

    private Put put(Progress progress) throws RecordFault, SearchFault {
        long all = record.changedAfter(upTo);
        long[] done = {0};
        try {
            Optional<Point> last = record.forEachChange(upTo, change -> {
                put(change);
                progress.at(++done[0], Math.max(all, done[0]));
            });
            return new Put(done[0], last);
        } catch (Refused e) {
            throw e.fault();
        }
    }

    private void put(Change change) {
        try {
            index.put(change.report().article(), change.report().statements(), change.isLatest());
            upTo = change.number();
        } catch (SearchFault fault) {
            throw new Refused(fault);
        }
    }

    /** What was put in and not committed is forgotten: the record has it. */
    @Override
    public synchronized void close() {
        following = false;
        if (index != null) {
            try (StatementIndex _ = index) {
                index = null;
            } catch (SearchFault afterAnother) {
                // Closing fails only after a fault that was told: nothing was to be kept, and whoever opens the index next sees what it is.
                assert afterAnother.kind() != SearchFault.Kind.BAD_QUERY;
            }
        }
    }
}
