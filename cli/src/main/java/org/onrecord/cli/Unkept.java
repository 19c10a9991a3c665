package org.onrecord.cli;

import org.onrecord.record.store.RecordFault;

/** The record takes nothing more; what it acknowledged is kept. */
final class Unkept extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unkept(RecordFault fault) {
        super(fault.getMessage(), fault);
    }
}
