package org.onrecord.fetch.address;

import java.util.Objects;

/**
 * Words that are no address of a page.
 *
 * @param message one line: what is wrong and what to do about it
 */
public record NoAddress(String message) implements Named {

    public NoAddress {
        Objects.requireNonNull(message, "message is null");
    }
}
