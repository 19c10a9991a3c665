package org.onrecord.ingest;

/** One file being read. */
interface Input extends AutoCloseable {

    /** Null at the end. */
    Ingested next();

    /** Bytes of the file taken so far. */
    long bytes();

    @Override
    void close();
}
