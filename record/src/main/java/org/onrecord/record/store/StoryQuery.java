package org.onrecord.record.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which stories are asked for: those with a report for which all of it holds.
 *
 * @param from    the first day of publication; empty: since ever. A report whose day is not known is found only when no day is asked for
 * @param to      the last
 * @param outlets any words of an outlet's name, whatever their case; several: any of them; none: whatever the outlet
 * @param skip    stories before the first given
 * @param most    stories given at most
 */
public record StoryQuery(Optional<LocalDate> from, Optional<LocalDate> to, List<String> outlets, int skip, int most) {

    /** The first twenty. */
    public static final StoryQuery LATEST = new StoryQuery(Optional.empty(), Optional.empty(), List.of(), 0, 20);

    public StoryQuery {
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(to, "to is null");
        outlets = List.copyOf(outlets);
        if (skip < 0 || most < 1) {
            throw new IllegalArgumentException("stories " + skip + " to " + ((long) skip + most));
        }
    }
}
