package org.onrecord.export.parquet;

import java.util.Optional;
import java.util.OptionalInt;
import org.onrecord.record.store.Kept;

/**
 * What a row says besides what was read.
 *
 * @param version of its source; empty of a split, which does not know what others have
 * @param latest  whether it is the last version; empty likewise
 * @param run     of the runs' table
 * @param place   in its split; empty in an export, whose rows stand in order
 */
record Standing(OptionalInt version, Optional<Boolean> latest, long run, Optional<Place> place) {

    /** The only run of a job. */
    static final long JOB = 1;

    /**
     * In which order entries came.
     *
     * @param entry from 0, reports and skipped inputs together
     * @param page  the document in an archive that it was made of, see {@link SplitTables#write(org.onrecord.record.Entry, Optional)}
     */
    record Place(int split, long entry, Optional<String> page) {

        void write(Row row) {
            row.number("split", split);
            row.number("entry", entry);
            row.text("page", page);
        }
    }

    static Standing of(Kept kept) {
        return new Standing(OptionalInt.of(kept.version()), Optional.of(kept.isLatest()), kept.run(), Optional.empty());
    }

    static Standing in(Place place) {
        return new Standing(OptionalInt.empty(), Optional.empty(), JOB, Optional.of(place));
    }}
