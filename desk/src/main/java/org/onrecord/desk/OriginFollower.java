package org.onrecord.desk;

import java.util.Optional;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.record.store.KeptOrigins;
import org.onrecord.record.store.KeptOrigins.Made;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

/** Brings origins up to their record, some reports at a time: whoever stops it loses one such step. */
final class OriginFollower {

    /** What makes them: another number where any of module origin's rules changes. */
    static final String METHOD = "origins/3";

    /** Reports of one step: less than a second's work, for which other writers wait. */
    static final int STEP = 500;

    private final RecordStore record;
    private final OriginMemory memory = new OriginMemory();

    OriginFollower(RecordStore record) {
        this.record = record;
    }

    /** Those of another record or another method are made anew. */
    synchronized Refreshed refresh(Progress progress) throws RecordFault {
        KeptOrigins origins = record.origins();
        Optional<Made> made = origins.made();
        if (made.isPresent() && !(made.get().method().equals(METHOD) && record.holds(made.get().upTo()))) {
            origins.forget();
            made = Optional.empty();
        }
        boolean anew = made.isEmpty();
        long all = missing(made);
        for (long left = all; left > 0; left = missing(made)) {
            long after = made.map(Made::reached).orElse(0L);
            progress.at(Math.max(0, all - left), all);
            Optional<Made> from = made;
            made = origins.follow(from, draft -> new OriginStep(draft, memory.of(from)).take(after));
        }
        return new Refreshed(all, anew);
    }

    private long missing(Optional<Made> made) throws RecordFault {
        return record.changedAfter(made.map(Made::reached).orElse(0L));
    }
}
