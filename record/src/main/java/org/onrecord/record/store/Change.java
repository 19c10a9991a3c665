package org.onrecord.record.store;

import org.onrecord.record.Entry.Report;

/**
 * A report as it is after its last change.
 *
 * @param number   of the change, counted from 1 over the whole record
 * @param isLatest whether its text is the latest of its source
 */
public record Change(long number, Report report, boolean isLatest) { }
