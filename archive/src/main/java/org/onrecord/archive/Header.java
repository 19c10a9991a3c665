package org.onrecord.archive;

import java.util.Objects;

/** One header field of a message, its name as it was written. */
public record Header(String name, String value) {

    public Header {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(value, "value is null");
    }
}
