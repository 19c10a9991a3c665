package org.onrecord.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a job reads, in one go or in several with pauses between them. */
interface Rounds {

    /**
     * What comes next; waits for it if need be.
     *
     * @param tell prints a line for people that is no result: what has changed, what comes next
     * @return empty: the job is done
     */
    Optional<Supply> next(Consumer<String> tell) throws InterruptedException;

    /** A single go. */
    static Rounds one(Function<Consumer<String>, Supply> supply) {
        Iterator<Function<Consumer<String>, Supply>> only = List.of(supply).iterator();
        return tell -> only.hasNext() ? Optional.of(only.next().apply(tell)) : Optional.empty();
    }
}
