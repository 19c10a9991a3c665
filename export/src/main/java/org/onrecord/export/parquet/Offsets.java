package org.onrecord.export.parquet;

import java.util.Arrays;

/** Places in a file, 8 bytes each. */
final class Offsets {

    private long[] places = new long[4];
    private int size;

    void add(long place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
    }

    long[] all() {
        return Arrays.copyOf(places, size);
    }
}
