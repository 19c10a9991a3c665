package org.onrecord.origin.match;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;

/** Keys of the reports that carry one mark, in the order in which they came. */
public final class Carriers {

    private long[] keys;
    private int size;

    public Carriers() {
        this(1);
    }

    /** @param likely how many there will be */
    public Carriers(int likely) {
        this.keys = new long[likely];
    }

    /** The same key twice in a row counts once. */
    public void add(long key) {
        if (size > 0 && keys[size - 1] == key) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size + 1);
        }
        keys[size++] = key;
    }

    /** In their order. */
    public void addAll(Carriers others) {
        others.keys().forEach(this::add);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    long get(int place) {
        return keys[place];
    }

    LongStream keys() {
        return Arrays.stream(keys, 0, size);
    }

    boolean has(long key) {
        for (int i = size - 1; i >= 0; i--) {
            if (keys[i] == key) {
                return true;
            }
        }
        return false;
    }

    Carriers without(Set<Long> others) {
        Carriers left = new Carriers();
        keys().filter(key -> !others.contains(key)).forEach(left::add);
        return left;
    }
}
