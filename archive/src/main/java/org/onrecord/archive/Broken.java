package org.onrecord.archive;

import java.io.IOException;

/** Bytes that are not what they should be. */
public class Broken extends IOException {

    private static final long serialVersionUID = 1;

    /** @param message what is wrong, for a person; one line */
    public Broken(String message) {
        super(message);
    }
}
