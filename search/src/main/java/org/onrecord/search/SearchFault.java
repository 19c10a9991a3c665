package org.onrecord.search;

/** Why an index cannot be used or a query not be understood. The message says what to do. */
public final class SearchFault extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** The query's words do not parse. */
        BAD_QUERY,
        /** There is no index yet: whoever has the record makes it. */
        MISSING,
        /** The index is damaged, or of another version: it is to be made again from the record. */
        DAMAGED,
        /** Another process writes to it. */
        BUSY,
        /** No room left. */
        FULL,
        /** It cannot be read or written. */
        FORBIDDEN
    }

    private final Kind kind;

    SearchFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
