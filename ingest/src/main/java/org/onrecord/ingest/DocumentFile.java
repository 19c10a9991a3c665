package org.onrecord.ingest;

import java.util.Iterator;
import java.util.List;

/** The reports of a document. */
final class DocumentFile implements Input {

    /** Of a document that another reader has, see {@link Share}. */
    static final Input NOTHING = new DocumentFile(0, List.of());

    private final long size;
    private final Iterator<Ingested> reports;

    private DocumentFile(long size, List<Ingested> reports) {
        this.size = size;
        this.reports = reports.iterator();
    }

    /** @param size bytes of its file */
    static Input of(long size, Pending document) {
        return new DocumentFile(size, document.await());
    }

    static Input of(Ingested known) {
        return new DocumentFile(0, List.of(known));
    }

    @Override
    public Ingested next() {
        return reports.hasNext() ? reports.next() : null;
    }

    @Override
    public long bytes() {
        return size;
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
