package org.onrecord.record.store;

import org.onrecord.record.Entry.Report;
import org.onrecord.record.Recorded;

/**
 * A report with its place in the record.
 *
 * @param version  1, 2 ... of its source, in the order in which its texts came
 * @param isLatest whether its source has no later text
 * @param run      number of the run that read it last
 */
public record Kept(Recorded recorded, int version, boolean isLatest, long run) {

    /** What holds now. */
    public Report report() {
        return recorded.report();
    }
}
