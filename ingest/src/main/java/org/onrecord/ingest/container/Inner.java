package org.onrecord.ingest.container;

import java.io.IOException;

/**
 * A container in another.
 *
 * @param spool where it was unpacked to; null when it is read where it lies
 */
record Inner(Container container, Spool spool) {

    void close() {
        container.close();
        if (spool != null) {
            try {
                spool.close();
            } catch (IOException e) {
                return; // a temporary file that is read already
            }
        }
    }
}
