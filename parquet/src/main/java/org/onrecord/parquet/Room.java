package org.onrecord.parquet;

/** What of the memory for pages is still to be had, for all columns of a row group, and how much they may unpack to. */
final class Room {

    private final long allowed;
    private long left = Limits.PAGES;
    private long unpacked;

    /** @param allowed see {@link ParquetFile#allowed} */
    Room(long allowed) {
        this.allowed = allowed;
    }

    /** Notes that so many bytes are to be unpacked. */
    void unpack(long bytes) throws Unusable {
        unpacked += bytes;
        if (unpacked > allowed) {
            throw new Unusable(Unusable.Kind.TOO_LARGE, "a bomb: its pages unpack to more than " + allowed + " bytes");
        }
    }

    void take(long bytes) throws Unusable {
        if (bytes > left) {
            throw new Unusable(Unusable.Kind.TOO_LARGE, "its pages unpack to more than " + Limits.PAGES + " bytes at once: write it with smaller pages");
        }
        left -= bytes;
    }

    void give(long bytes) {
        left += bytes;
    }
}
