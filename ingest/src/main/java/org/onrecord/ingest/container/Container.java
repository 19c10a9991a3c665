package org.onrecord.ingest.container;

import java.util.Iterator;

/** The items of an archive in their order; what is wrong with it is one of them. For one thread at a time. */
public interface Container extends Iterator<Item>, AutoCloseable {

    /** Bytes of the archive's file that are passed so far, for showing progress. */
    long bytes();

    /** Lets go of all that is held; items that were given stay good, but for their lines. */
    @Override
    void close();
}
