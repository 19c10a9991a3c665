package org.onrecord.cli;

import org.onrecord.pipeline.OfficeHolders;
import org.onrecord.pipeline.ReportReader;

/** What reads the reports, and holds a model until it is closed. Closed only when no report is being read. */
interface Engine extends ReportReader, AutoCloseable {

    /** The same engine with a user's office holders; one that resolves nothing stays as it is. */
    default Engine with(OfficeHolders holders) {
        return this;
    }

    @Override
    void close();
}
