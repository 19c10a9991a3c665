package org.onrecord.domain;

import java.util.Objects;

/**
 * What two reports have in common word by word.
 *
 * @param report     key of one of them
 * @param other      key of the other
 * @param share      how much of the report's five-word sequences the other has as well, 0 to 1; what outlets print below everything is left out
 * @param otherShare how much of the other's the report has
 * @param shared     different five-word sequences that both have
 */
public record Reprint(long report, long other, Kind kind, double share, double otherShare, int shared) {

    /** What that makes of them. */
    public enum Kind {
        /** The same text, but for small edits. */
        IDENTICAL,
        /** Nearly all of the shorter one is in the longer one. */
        ABRIDGED,
        /** A part of one is in the other. */
        PARTIAL,
        /** Both print the same words of somebody in quotation marks, and little else: neither is a copy of the other. */
        SHARED_QUOTATION
    }

    public Reprint {
        Objects.requireNonNull(kind, "kind is null");
        if (report == other) {
            throw new IllegalArgumentException("a report is no reprint of itself: " + report);
        }
        if (!(share >= 0 && share <= 1 && otherShare >= 0 && otherShare <= 1)) {
            throw new IllegalArgumentException("shares are 0 to 1, not " + share + " and " + otherShare);
        }
    }

    /** The same, told of the other. */
    public Reprint turned() {
        return new Reprint(other, report, kind, otherShare, share, shared);
    }
}
