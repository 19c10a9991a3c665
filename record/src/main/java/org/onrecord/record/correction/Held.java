package org.onrecord.record.correction;

import java.util.Objects;

/** An edit that holds. Those of one article stand in the order of their numbers. */
public record Held(long correction, Amendment amendment) {

    public Held {
        Objects.requireNonNull(amendment, "amendment is null");
    }
}
