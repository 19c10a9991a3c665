package org.onrecord.record.people;

import java.time.Instant;
import java.util.Objects;

/**
 * Who does something, when, and from where.
 *
 * @param who     empty: nobody had signed in
 * @param address of the machine; empty: the record's own, by a command
 */
public record Doer(String who, Instant at, String address) {

    public Doer {
        Objects.requireNonNull(who, "who is null");
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(address, "address is null");
    }
}
