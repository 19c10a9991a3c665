package org.onrecord.record.correction;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a correction comes from.
 *
 * @param by  who made it, as they call themselves
 * @param why in their words; empty: they gave no reason
 */
public record Origin(String by, Instant at, Optional<String> why) {

    public Origin {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a correction that nobody made");
        }
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(why, "why is null");
    }
}
