package org.onrecord.ingest.input;

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
    /** More bytes, records or levels than are read; what is inside a bomb, too. More bytes than the longest text, or a line longer than the longest line. */
    TOO_LARGE,
    /** No bytes, or an empty text. */
    EMPTY,
    /** White space only. */
    BLANK,
    /** Not text: a picture, an archive, a program, a PDF. */
    BINARY,
    /** A web page that holds no report at all: an error page, a shop, a search, a home page. */
    NOT_AN_ARTICLE,
    /** A page of links to reports: a section front, a list, search results. */
    LIST,
    /** Many short entries that grow through a day. */
    LIVE_BLOG,
    /** Only the question whether the reader consents to being tracked. */
    CONSENT_WALL,
    /** Only the beginning of a report, the rest is for subscribers. */
    PAYWALL,
    /** An entry of a feed with only the beginning of a report, whose page has the rest. Told once a feed, with their number. */
    TEASER,
    /** The outlet or agency took the report back: cancelled, withheld or killed. */
    WITHDRAWN,
    /** A record of an archive or item of a feed that is no page: a picture, a script, a redirect, a request. Told once an archive, with their number. */
    NOT_A_PAGE,
    /** A record of an archive that says only that a page was the same as another time, which is not in the archive. Told once an archive. */
    ELSEWHERE,
    /** An archive or a container that breaks off or contradicts itself; what came before the place is read. */
    BROKEN_ARCHIVE,
    /** Not well-formed XML, or of a kind that is refused (external entities, a bomb). */
    BAD_XML,
    /** A feed, agency item or dump whose format is not known here. */
    UNKNOWN_FORMAT,
    /** A page that could not be fetched for a reason that has no code of its own: no address, no connection, refused, no page. */
    NOT_FETCHED,
    /** A page that its host's robots.txt forbids to programs, or that cannot be had. */
    ROBOTS,
    /** An address of this machine, of a private network or otherwise not of the public internet. */
    FORBIDDEN_ADDRESS,
    /** A page whose host took longer than the time limit. */
    TOO_SLOW,
    /** A page that is not there, or no more. */
    GONE,
    /** A page that is the same, or reports the same, as when it was read before. */
    UNCHANGED,
    /** Text in no encoding known here. */
    BAD_ENCODING,
    /** Not the JSON of one article. */
    BAD_JSON,
    /** An article without {@code source}. */
    NO_SOURCE,
    /** An article without {@code text}. */
    NO_TEXT,
    /** A fault in this program, not in the input. */
    INTERNAL_ERROR;

    /** Whether something is wrong with the input; false: it is as it should be, and merely no report. */
    public boolean isFault() {
        return switch (this) {
            case NOT_AN_ARTICLE, LIST, LIVE_BLOG, CONSENT_WALL, PAYWALL, TEASER, WITHDRAWN, NOT_A_PAGE, ELSEWHERE, UNCHANGED -> false;
            default -> true;
        };
    }

    /** The name in messages and exports, e.g. "bad-encoding". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
