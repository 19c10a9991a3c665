package org.onrecord.web.guard;

import org.onrecord.record.store.RecordFault;

/** Finds out who asks. */
@FunctionalInterface
public interface Identification {

    Known of(Arrival arrival) throws RecordFault;
}
