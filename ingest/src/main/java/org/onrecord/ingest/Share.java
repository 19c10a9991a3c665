package org.onrecord.ingest;

/**
 * A part of a file, for several readers of one file: to each belongs what begins in its part, and all of them together give exactly what one
 * reader of the whole file would. Whoever reads a part goes through the file from its start, but passes over what is others'; that is cheap
 * beside reading a report, and counts of what an archive holds besides pages stay right.
 *
 * @param from bytes of the file before the part
 * @param to   bytes of the file up to its end; {@link Long#MAX_VALUE}: to the file's end
 */
public record Share(long from, long to) {

    /** All of a file. */
    public static final Share WHOLE = new Share(0, Long.MAX_VALUE);

    public Share {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no part of a file: " + from + " to " + to);
        }
    }

    /** Whether what begins after so many bytes belongs to it. */
    boolean has(long position) {
        return position >= from && position < to;
    }

    boolean isWhole() {
        return isFirst() && isLast();
    }

    boolean isFirst() {
        return from == 0;
    }

    boolean isLast() {
        return to == Long.MAX_VALUE;
    }
}
