package org.onrecord.archive;

/** A few packed bytes that hold so many that they can only be meant to do harm. */
public final class Bomb extends Broken {

    private static final long serialVersionUID = 1;

    /**
     * How many bytes a packed one may hold, once they are more than {@link #HARMLESS}: deflate reaches 1,032 on zeros; of 302 saved
     * news pages none packs to less than a fortieth.
     */
    private static final int MOST_RATIO = 200;
    private static final long HARMLESS = 64L << 20;

    private Bomb(long packed, long unpacked) {
        super("a bomb: " + packed + " bytes hold more than " + unpacked);
    }

    /** @throws Bomb when more bytes came out than anything harmless holds */
    public static void requireNone(long packed, long unpacked) throws Bomb {
        if (unpacked > HARMLESS && unpacked / MOST_RATIO > packed) {
            throw new Bomb(packed, unpacked);
        }
    }
}
