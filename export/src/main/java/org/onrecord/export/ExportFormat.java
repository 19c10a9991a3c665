package org.onrecord.export;

/** How the record can be written. */
public enum ExportFormat {

    /** The record's own lines, which {@link RecordImport} takes back. */
    JSONL
}
