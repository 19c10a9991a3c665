package org.onrecord.ingest.page.meta;

import java.util.Objects;

/** What a page says somewhere. @param value never blank */
public record Stated(String value, Origin origin) {

    public Stated {
        if (value.isBlank()) {
            throw new IllegalArgumentException("nothing is stated");
        }
        Objects.requireNonNull(origin, "origin is null");
    }
}
