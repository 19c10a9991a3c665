package org.onrecord.archive;

import java.io.IOException;

/** Bytes that are not what they should be. */
class Broken extends IOException {

    private static final long serialVersionUID = 1;

    Broken(String message) {
        super(message);
    }
}
