package org.onrecord.record.format;

/** Why a line is no record line. The message says what is wrong and where in it. */
public final class BrokenLine extends Exception {

    private static final long serialVersionUID = 1;

    /** The line's own words stand in messages: so much of them tells which they are. */
    private static final int LONGEST = 300;

    BrokenLine(String message, Throwable cause) {
        super(message.length() > LONGEST ? message.substring(0, LONGEST) + " ..." : message, cause);
    }
}
