package org.onrecord.ingest.page.body;

import java.util.Arrays;

/** The words of a page as numbers, in reading order. */
final class Words {

    private int[] hashes = new int[2048];
    private int count;

    void add(int hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash;
    }

    int count() {
        return count;
    }

    int at(int index) {
        return hashes[index];
    }

    /** One number for {@code length} words from {@code from} on. */
    int run(int from, int length) {
        int hash = 0;
        for (int i = from; i < Math.min(count, from + length); i++) {
            hash = hash * 1_000_003 + hashes[i];
        }
        return hash;
    }
}
