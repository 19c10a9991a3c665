package org.onrecord.export.parquet;

/** Why tables cannot be read. The message says in which file, what is wrong and what to do. */
public final class BrokenTables extends Exception {

    private static final long serialVersionUID = 1;

    /** Words of the tables stand in messages: so much of them tells which they are. */
    private static final int LONGEST = 400;

    BrokenTables(String message) {
        super(cut(message));
    }

    BrokenTables(String message, Throwable cause) {
        super(cut(message), cause);
    }

    private static String cut(String message) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) + " ..." : message;
    }
}
