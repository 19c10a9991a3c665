package org.onrecord.export;

import java.nio.ByteBuffer;

/** A set of digests, of which the first 16 bytes count. Two that differ are taken for one with a chance of 1 in 10^26 among 2 million. */
final class KnownDigests {

    private static final int SMALLEST = 1 << 10;

    private final int most;
    private long[] words = new long[2 * SMALLEST];
    private int size;

    /** @param most digests; more are not kept */
    KnownDigests(int most) {
        this.most = most;
    }

    /** Whether it was not in the set. */
    boolean add(ByteBuffer digest) {
        long high = digest.getLong(0);
        long low = digest.getLong(Long.BYTES) | 1; // no digest is all zeros, which is what a free place is
        if (2 * size >= places() && size < most) {
            grow();
        }
        int place = find(high, low);
        if (words[2 * place + 1] != 0) {
            return false;
        }
        if (size < most) {
            put(place, high, low);
            size++;
        }
        return true;
    }

    private int places() {
        return words.length / 2;
    }

    private int find(long high, long low) {
        int place = (int) (high & places() - 1);
        while (words[2 * place + 1] != 0 && (words[2 * place] != high || words[2 * place + 1] != low)) {
            place = place + 1 & places() - 1;
        }
        return place;
    }

    private void put(int place, long high, long low) {
        words[2 * place] = high;
        words[2 * place + 1] = low;
    }

    private void grow() {
        long[] old = words;
        words = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                put(find(old[i], old[i + 1]), old[i], old[i + 1]);
            }
        }
    }
}
