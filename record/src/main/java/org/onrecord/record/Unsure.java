package org.onrecord.record;

import java.util.Objects;

/** A statement that somebody should look at. @param statement id */
public record Unsure(Place place, String statement) {

    /** Where it stands in the order. @param key the record's own number for it */
    public record Place(double confidence, long key) {

        /** Before all. */
        public static final Place FIRST = new Place(-1, 0);
    }

    public Unsure {
        Objects.requireNonNull(place, "place is null");
        Objects.requireNonNull(statement, "statement is null");
    }
}
