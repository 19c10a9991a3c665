package org.onrecord.ingest.container;

import java.util.Iterator;

/** The items of an archive in their order; what is wrong with it is one of them. For one thread at a time. */
public interface Container extends Iterator<Item>, AutoCloseable {

    /** Bytes of the archive's file before what was given last. */
    long bytes();

    /** The same, as far as it can be told within what begins there; for showing progress alone. */
    default long taken() {
        return bytes();
    }

    /** Lets go of all that is held; items that were given stay good, but for their lines. */
    @Override
    void close();
}
