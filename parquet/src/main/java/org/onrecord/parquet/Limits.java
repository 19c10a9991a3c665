package org.onrecord.parquet;

/** How much is read of what may be made to do harm. What a file says of itself takes some bytes, whatever it says. */
final class Limits {

    /** Bytes of a page, unpacked. DuckDB fills pages up to 100 million; others stop at a million, or at the next thousand values. */
    static final int PAGE = 128 << 20;

    /** Bytes of the pages, packed and unpacked, and dictionaries of all columns that are in memory at once: a page of the texts and a fair one of each other column. */
    static final long PAGES = 160L << 20;

    /** Bytes that a file may hold for each of its own, besides {@link #HARMLESS}; texts have three to ten. */
    static final long RATIO = 200;
    static final long HARMLESS = 1L << 30;

    /** What a value of a dictionary takes besides its bytes. */
    static final int ENTRY = 48;

    /** Values of a page, absent ones and those of lists included: 120 times what the widest row groups of other programs have in one. */
    static final int VALUES = 1 << 24;

    /** Values in one row, absent ones not counted: a text of a megabyte has an alignment of some 800,000 numbers at most. */
    static final int ROW = 1_000_000;

    /** Bytes of a page's header: the smallest and largest value of a page may stand in it, in files of old programs whole texts. */
    static final int HEADER = 16 << 20;

    /** Bytes of a footer. A row group takes some 5 kB of it: these are 3,200 of them. */
    static final int FOOTER = 16 << 20;

    /** Values that footers and headers hold; a footer's take up to 100 bytes each, and a row group of 30 columns has 1,200. A reader of 512 MB has a third free. */
    static final int THINGS = 1_000_000;

    /** Groups in groups; a list takes two, and an article of the record format nine. */
    static final int DEPTH = 32;

    private Limits() { }
}
