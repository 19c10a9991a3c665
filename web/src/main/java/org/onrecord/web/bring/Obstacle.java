package org.onrecord.web.bring;

import org.onrecord.record.store.RecordFault;

/**
 * What keeps an import from being read on, and is not of its own files.
 *
 * @param words  for people; the fault's own message names files
 * @param passes whether it may be gone later
 */
record Obstacle(Throwable fault, String words, boolean passes) {

    private static final String AGAIN = " This import waits, and is tried again every minute until it is read: nobody need bring it again.";

    static Obstacle of(RecordFault fault) {
        return switch (fault.kind()) {
            case BUSY -> new Obstacle(fault, "Somebody else is writing to the record." + AGAIN, true);
            case FULL -> new Obstacle(fault, "There is no room left for the record. Whoever runs this server should make room." + AGAIN, true);
            case MISFIT -> new Obstacle(fault, "The record does not go together with what was to be written. Whoever runs this server should run 'onrecord doctor'; then bring it again.", false);
            default -> new Obstacle(fault, "The record cannot be written. Whoever runs this server should run 'onrecord doctor'." + AGAIN, true);
        };
    }

    static Obstacle ofDisk(Exception fault) {
        return new Obstacle(fault, "The disk does not take or give what is needed. Whoever runs this server should look at its room and rights." + AGAIN, true);
    }
}
