package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one date expression is read against.
 *
 * @param anchor what the text tells last before it
 * @param ahead  whether its clause speaks of what is to come
 * @param told   whether its clause tells what happened
 * @param future whether a bare "Tuesday" or "July 8" is the next one; else it is the last one
 */
record Context(Optional<LocalDate> published, Optional<Period> anchor, TimeFrame.Order order, boolean ahead, boolean told, boolean future) {

    /** Read from another day, forwards or back. */
    Context from(LocalDate day, boolean forwards) {
        return new Context(Optional.of(day), anchor, order, ahead, told, forwards);
    }
}
