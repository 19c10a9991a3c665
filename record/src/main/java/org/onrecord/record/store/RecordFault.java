package org.onrecord.record.store;

/** Why a record cannot be used. The message says what to do; nothing that was acknowledged is lost. */
public final class RecordFault extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** There is none. */
        MISSING,
        /** Something is where a new one was to be; it stays as it is. */
        TAKEN,
        /** The file is something else. */
        NO_RECORD,
        /** Made by a later version of the program. */
        NEWER,
        /** Another process writes to it. */
        BUSY,
        /** No room left. */
        FULL,
        /** It may not be written, or not be read. */
        FORBIDDEN,
        /** Pages of it are damaged. */
        DAMAGED,
        /** What was to be written contradicts what is there, or cannot be kept by this database; nothing of it was written. */
        MISFIT,
        /** The server cannot be reached, or refuses. */
        UNREACHABLE
    }

    private final Kind kind;

    RecordFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
