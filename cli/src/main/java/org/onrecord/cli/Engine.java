package org.onrecord.cli;

import org.onrecord.pipeline.ReportReader;

/** What reads the reports, and holds a model until it is closed. Closed only when no report is being read. */
interface Engine extends ReportReader, AutoCloseable {

    @Override
    void close();
}
