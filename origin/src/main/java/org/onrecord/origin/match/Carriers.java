package org.onrecord.origin.match;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;

/** Keys of the reports that carry one mark, in the order in which they came. */
public final class Carriers {

    private long[] keys = new long[1];
    private int size;

    public Carriers() { }

    /** @param keys in the order in which they came, no two the same */
    public Carriers(long[] keys) {
        this.keys = keys.clone();
        this.size = keys.length;
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
        return keys().anyMatch(one -> one == key);
    }

    Carriers without(Set<Long> others) {
        Carriers left = new Carriers();
        keys().filter(key -> !others.contains(key)).forEach(left::add);
        return left;
    }
}
