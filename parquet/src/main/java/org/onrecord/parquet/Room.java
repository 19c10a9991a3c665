package org.onrecord.parquet;

/** What of the memory for pages is still to be had, for all columns of a row group. */
final class Room {

    private long left = Limits.PAGES;

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
