package org.onrecord.web.bring;

import org.onrecord.record.store.RecordFault;

/** Carries a fault of the record through a batch. */
final class Unkept extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unkept(RecordFault fault) {
        super(fault);
    }

    RecordFault fault() {
        return (RecordFault) getCause();
    }
}
