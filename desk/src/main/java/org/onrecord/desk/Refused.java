package org.onrecord.desk;

import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;

/** Carries a fault out of the reading of the record. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(SearchFault fault) {
        super(fault);
    }

    Refused(RecordFault fault) {
        super(fault);
    }

    /** The fault, where only the index can have been at fault. */
    SearchFault searchFault() {
        return getCause() instanceof SearchFault fault ? fault : wrong();
    }

    private SearchFault wrong() {
        throw new IllegalStateException(getCause());
    }

    /** The fault, on the other side. */
    SearchFault fault() throws RecordFault {
        return switch (getCause()) {
            case SearchFault fault -> fault;
            case RecordFault fault -> throw fault;
            case Throwable other -> throw new IllegalStateException(other);
        };
    }

    /** The same where only the record was asked. */
    RecordFault recordFault() {
        return switch (getCause()) {
            case RecordFault fault -> fault;
            case Throwable other -> throw new IllegalStateException(other);
        };
    }
}
