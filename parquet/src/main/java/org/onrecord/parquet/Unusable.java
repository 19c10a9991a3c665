package org.onrecord.parquet;

/** Why a file, or a row group of it, cannot be read, though the system gives its bytes. The message says what is wrong with it. */
public final class Unusable extends Exception {

    private static final long serialVersionUID = 1;

    /** What sort of thing is wrong. */
    public enum Kind {
        /** Cut, contradicting itself, with bytes that have changed. */
        DAMAGED,
        /** As it should be, and not for us: encrypted, or packed by what is not known here. */
        CLOSED,
        /** Larger than is read. */
        TOO_LARGE
    }

    /** Words of the file may stand in the message: so much of them tells which they are. */
    private static final int LONGEST = 300;

    private final Kind kind;

    Unusable(Kind kind, String message) {
        this(kind, message, null);
    }

    Unusable(Kind kind, String message, Throwable cause) {
        super(message.length() > LONGEST ? message.substring(0, LONGEST) + " ..." : message, cause);
        this.kind = kind;
    }

    static Unusable damaged(String message) {
        return new Unusable(Kind.DAMAGED, message);
    }

    public Kind kind() {
        return kind;
    }
}
