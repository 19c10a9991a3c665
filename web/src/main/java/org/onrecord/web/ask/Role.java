package org.onrecord.web.ask;

/** What somebody may do; whoever may do something may do what stands before it as well. */
public enum Role {

    /** Nobody has signed in: the sign-in page, styles, whether the server is well. */
    ANYONE,

    /** Reads, and takes citations and exports along. */
    READER,

    /** Adds reports and corrects. */
    EDITOR,

    /** Has to do with people and keys. */
    ADMIN;

    /** Whether this role is enough where another is asked for. */
    public boolean may(Role asked) {
        return compareTo(asked) >= 0;
    }
}
