package org.onrecord.export;

/** How the record can be written. */
public enum ExportFormat {

    /** The record's own lines, which {@link RecordImport} takes back. */
    JSONL(false),

    /** Tables in a folder, or the table of statements alone in a stream. */
    CSV(true),

    /** The same, each table beginning with a byte order mark, without which Excel takes them for another encoding. */
    EXCEL(true),

    /** Linked data, a JSON-LD document a line. */
    JSONLD(false),

    /** Typed tables in a folder; never a stream. */
    PARQUET(true);

    private final boolean isFolder;

    ExportFormat(boolean isFolder) {
        this.isFolder = isFolder;
    }

    /** Whether a place for it is a folder. */
    public boolean isFolder() {
        return isFolder;
    }
}
