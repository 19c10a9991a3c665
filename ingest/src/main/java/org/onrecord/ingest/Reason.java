package org.onrecord.ingest;

import java.util.Locale;

/** Why an input gives no report. */
public enum Reason {

    /** No such file: never there, or gone before it was read. */
    MISSING,
    /** There, but the system refuses to give it: permission, or an I/O error. */
    UNREADABLE,
    /** A pipe, device or socket. */
    NOT_A_FILE,
    /** A folder without a single file that could be a report. */
    NO_REPORTS,
    /** More bytes than {@link Inputs#MAX_TEXT}, or a line longer than {@link Inputs#MAX_LINE}. */
    TOO_LARGE,
    /** No bytes, or an empty text. */
    EMPTY,
    /** White space only. */
    BLANK,
    /** Not text: a picture, an archive, a program, a PDF. */
    BINARY,
    /** A web page. */
    HTML,
    /** Text in no encoding known here. */
    BAD_ENCODING,
    /** Not the JSON of one article. */
    BAD_JSON,
    /** An article without {@code source}. */
    NO_SOURCE,
    /** An article without {@code text}. */
    NO_TEXT;

    /** The name in messages and exports, e.g. "bad-encoding". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
