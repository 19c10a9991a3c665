package org.onrecord.ingest.container;

import java.util.Optional;
import org.onrecord.ingest.input.Reason;

/** The damaged places of one archive, told together when it is read. */
final class Damages {

    private long first;
    private String message;
    private int count;

    void add(long position, String message) {
        if (count++ == 0) {
            this.first = position;
            this.message = message;
        }
    }

    Optional<Item> told(Origin origin) {
        if (count == 0) {
            return Optional.empty();
        }
        String others = count == 1 ? "" : "; the first of " + count + " damaged places";
        return Optional.of(origin.refuse(Reason.BROKEN_ARCHIVE, first, message + others + ": what is whole is read, fetch it again for the rest", count));
    }
}
