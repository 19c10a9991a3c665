package org.onrecord.export.form;

import java.io.Closeable;
import java.io.IOException;
import org.onrecord.record.Entry.Report;

/** One format being written. What it is given comes in the order of its methods. */
public interface RecordWriter extends Closeable {

    /** A report, in the order in which they came into the record. */
    void report(Report report) throws IOException;

    /** Writes what is left to write; without it, what was written is not the whole. */
    void finish() throws IOException;
}
