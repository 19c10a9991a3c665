package org.onrecord.record.format;

/** Why a line is no record line. The message says what is wrong and where in it. */
public final class BrokenLine extends Exception {

    private static final long serialVersionUID = 1;

    BrokenLine(String message, Throwable cause) {
        super(message, cause);
    }
}
