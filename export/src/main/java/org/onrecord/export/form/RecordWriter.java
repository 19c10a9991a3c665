package org.onrecord.export.form;

import java.io.Closeable;
import java.io.IOException;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.store.Kept;
import org.onrecord.record.store.Run;

/** One format being written. What it is given comes in the order of its methods. */
public interface RecordWriter extends Closeable {

    /** A run of the program. Formats without runs pass it over. */
    default void run(long number, Run run) throws IOException { }

    /** A report, in the order in which they came into the record. */
    void report(Kept kept) throws IOException;

    /** What a person changed, in order; reports hold it already. */
    default void correction(Logged correction) throws IOException { }

    /** An input that is not recorded. Formats of what was said pass it over. */
    default void skipped(Skipped skipped) throws IOException { }

    /** Writes what is left to write; without it, what was written is not the whole. */
    void finish() throws IOException;
}
