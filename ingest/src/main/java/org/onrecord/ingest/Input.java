package org.onrecord.ingest;

import java.util.Optional;

/** One file being read. */
interface Input extends AutoCloseable {

    /** Null at the end. */
    Ingested next();

    /** What stands for the document of an archive that the last one came from, see {@link Reading#page}. */
    default Optional<String> page() {
        return Optional.empty();
    }

    /** Bytes of the file taken so far. */
    long bytes();

    @Override
    void close();
}
