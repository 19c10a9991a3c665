package org.onrecord.export.parquet;

import java.util.Optional;
import java.util.OptionalInt;
import org.onrecord.record.Entry;

/**
 * An entry read back from tables.
 *
 * @param run   of the tables' runs; {@link #NO_RUN} of an input that an export says was not recorded
 * @param split of a job; empty in an export
 * @param input the number of the path given to the job that led to it: {@code add} knows repeats within what one path leads to
 * @param page  the document in an archive that it was made of, see {@link SplitTables#write(Entry, Optional)}
 */
public record TableEntry(Entry entry, long run, OptionalInt split, int input, Optional<String> page) {

    /** No table says which. */
    public static final long NO_RUN = 0;
}
