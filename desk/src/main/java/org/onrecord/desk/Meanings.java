package org.onrecord.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.domain.Meaning;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.MeaningSearch;
import org.onrecord.search.SearchFault;
import org.onrecord.search.SearchFault.Kind;
import org.onrecord.search.StatementQuery;

/** What the statements of a record mean, in an index of its own: a statement takes two milliseconds to read, so it lags behind the record. */
final class Meanings {

    /** Reports that a search reads before it: about 1,200 statements, two or three seconds. More are left to {@link #read}. */
    private static final int AT_ONCE = 50;

    private final RecordStore record;
    private final Path folder;
    private final Readers readers;
    private final MeaningFollower follower;

    /** @param folder of the meanings alone, @param readers stay the caller's */
    Meanings(RecordStore record, Path folder, Readers readers) {
        this.record = record;
        this.folder = folder;
        this.readers = readers;
        this.follower = new MeaningFollower(record, folder, readers);
    }

    synchronized Refreshed read(Progress progress) throws RecordFault, SearchFault {
        return follower.refresh(progress);
    }

    Alike like(Example example, StatementQuery among, Progress progress) throws RecordFault, SearchFault {
        long all = record.changedAfter(0);
        long missing = missing();
        if (missing > 0 && missing <= AT_ONCE && bringUp(progress)) {
            missing = missing();
        }
        if (missing == all) {
            return new Alike(List.of(), missing, all);
        }
        try (MeaningSearch search = MeaningSearch.open(folder, Embedder.NAME)) {
            return new Alike(search.like(meaning(example, search), among, example.statement()).likes(), missing, all);
        }
    }

    /** Whether it could be: whoever writes to the index now does the same. */
    private boolean bringUp(Progress progress) throws RecordFault, SearchFault {
        try {
            read(progress);
            return true;
        } catch (SearchFault fault) {
            return switch (fault.kind()) {
                case BUSY, FORBIDDEN, FULL -> false;
                case BAD_QUERY, MISSING, DAMAGED -> throw fault;
            };
        }
    }

    private Meaning meaning(Example example, MeaningSearch search) throws SearchFault {
        Optional<Meaning> stored = example.statement().isPresent() ? search.of(example.statement().get()) : Optional.empty();
        return stored.orElseGet(() -> readers.read(example.words()));
    }

    /** Reports that the index lacks: all of them where it is none of this record's. */
    private long missing() throws RecordFault, SearchFault {
        try (MeaningSearch search = MeaningSearch.open(folder, Embedder.NAME)) {
            boolean ours = search.upTo() == 0 || record.holds(new Point(search.upTo(), search.history()));
            return record.changedAfter(ours ? search.upTo() : 0);
        } catch (SearchFault fault) {
            if (fault.kind() == Kind.MISSING || fault.kind() == Kind.DAMAGED) {
                return record.changedAfter(0);
            }
            throw fault;
        }
    }
}
