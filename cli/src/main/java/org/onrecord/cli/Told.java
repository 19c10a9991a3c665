package org.onrecord.cli;

import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;

/** Faults of the record and its index, told in one line. */
final class Told {

    /** Something done with a record. */
    @FunctionalInterface
    interface Task {

        ExitStatus run() throws RecordFault, SearchFault;
    }

    private Told() {
    }

    /** Runs the task; a fault that ends it is told on standard error. */
    static int status(Surroundings surroundings, Task task) {
        try {
            return task.run().code();
        } catch (RecordFault | SearchFault | Unkept fault) {
            surroundings.err().writer().println("onrecord: " + Cells.plain(fault.getMessage()));
            return ExitStatus.SOME_FAILED.code();
        }
    }
}
