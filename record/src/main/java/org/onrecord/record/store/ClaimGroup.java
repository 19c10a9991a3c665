package org.onrecord.record.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Stance;

/**
 * A claim on its way into the record.
 *
 * @param wording in the affirmative
 * @param named   what people call it; empty: nobody named it
 * @param seats   its contents, one or more
 */
public record ClaimGroup(String wording, Optional<String> named, List<Seat> seats) {

    public ClaimGroup {
        Objects.requireNonNull(wording, "wording is null");
        Objects.requireNonNull(named, "named is null");
        seats = List.copyOf(seats);
        if (seats.isEmpty()) {
            throw new IllegalArgumentException("a claim of nothing");
        }
    }

    /**
     * A content in it.
     *
     * @param content   key
     * @param closeness to the others, 0 to 1
     * @param reasons   why it is here, for people
     * @param sides     by the keys of its ways
     */
    public record Seat(long content, double closeness, List<String> reasons, Map<Long, Side> sides) {

        public Seat {
            reasons = List.copyOf(reasons);
            sides = Map.copyOf(sides);
        }
    }

    /** On which side a way of saying it is. @param reasons why, for people */
    public record Side(Stance stance, List<String> reasons) {

        public Side {
            Objects.requireNonNull(stance, "stance is null");
            reasons = List.copyOf(reasons);
        }
    }
}
