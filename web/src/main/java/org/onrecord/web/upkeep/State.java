package org.onrecord.web.upkeep;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How far the upkeep is.
 *
 * @param at        what is being done; empty: nothing, it waits for a change
 * @param done      of it, out of {@code all}; both 0 as long as that is not known
 * @param faults    of the last round, by what was being done; empty: none
 * @param lastRound when a round ended last; empty: none has yet
 */
public record State(Optional<Part> at, long done, long all, Map<Part, Fault> faults, Optional<Instant> lastRound) {

    static final State BEGINNING = new State(Optional.empty(), 0, 0, Map.of(), Optional.empty());

    /** @param kind a word for programs, e.g. "busy", "index-full"; "mistake" and its name where the program has one */
    public record Fault(String kind, Instant when) { }

    public State {
        Objects.requireNonNull(at, "at is null");
        faults = Map.copyOf(faults);
        Objects.requireNonNull(lastRound, "lastRound is null");
    }

    /** Whether all was in step with the record when it was looked at last. */
    public boolean isInStep() {
        return at.isEmpty() && faults.isEmpty() && lastRound.isPresent();
    }
}
