package org.onrecord.ingest.container;

/** How much is read of what may be made to do harm. */
public final class Limits {

    /** Bytes of the longest document. The longest of 302 saved news pages has 1.8 million; a page of this size takes 16 times as much memory. */
    public static final int DOCUMENT = 16 << 20;

    /** Bytes of an article's line of JSON: the largest text, doubled by its escapes, and as much of statements. */
    public static final int LINE = 4 << 20;

    /** Archives in archives: a folder of crawls, each with its files, packed into one. */
    static final int DEPTH = 3;

    /** Bytes that an archive may hold for each of its own, once they are more than {@link #HARMLESS} together. */
    static final int RATIO = 200;
    static final long HARMLESS = 1L << 30;

    /** Bytes of an archive that is unpacked to the disk, as it lies packed in another. */
    static final long SPOOLED = 8L << 30;

    /** Bytes of the list of pages in a WACZ file, some 200 for each page. */
    static final int PAGE_LIST = 64 << 20;

    private Limits() { }
}
