package org.onrecord.pipeline;

import org.onrecord.ingest.Ingested;

/**
 * Reads one report to its outcome. Called by several threads at once. When its thread is interrupted nobody waits for the
 * outcome any more: a reader at work on a long report should look now and then, and may end as it likes.
 */
@FunctionalInterface
public interface ReportReader {

    Outcome read(Ingested report);
}
