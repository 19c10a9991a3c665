package org.onrecord.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a job reads, in one go or in several with pauses between them. */
interface Rounds {

    /**
     * What comes next; waits for it if need be.
     *
     * @param tell takes what is no result of an input: that it has changed
     * @return empty: the job is done
     */
    Optional<Supply> next(Notes tell) throws InterruptedException;

    /** A single go. */
    static Rounds one(Function<Notes, Supply> supply) {
        Iterator<Function<Notes, Supply>> only = List.of(supply).iterator();
        return tell -> only.hasNext() ? Optional.of(only.next().apply(tell)) : Optional.empty();
    }
}
