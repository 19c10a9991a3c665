package org.onrecord.web.running;

import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordFault;

/** How many reports are in the record, but not yet in what is made of it. */
final class Lag {

    private Lag() { }

    /** By what is made. Counts what is new alone, so that it is fast where all is in step. */
    static Map<String, Long> of(Desk desk) throws RecordFault {
        Map<String, Long> lag = new LinkedHashMap<>();
        lag.put("index", desk.notIndexed());
        lag.put("origins", desk.record().changedAfter(desk.record().origins().made().map(made -> made.reached()).orElse(0L)));
        lag.put("claims", desk.claims().missing());
        lag.put("stories", desk.record().changedAfter(desk.record().stories().made().map(made -> made.upTo().change()).orElse(0L)));
        return lag;
    }
}
