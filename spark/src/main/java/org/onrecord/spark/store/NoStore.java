package org.onrecord.spark.store;

import java.io.IOException;

/** There is no file system for an address as it was given: to try again is no use. */
public final class NoStore extends IOException {

    private static final long serialVersionUID = 1;

    NoStore(String message, Throwable cause) {
        super(message, cause);
    }
}
