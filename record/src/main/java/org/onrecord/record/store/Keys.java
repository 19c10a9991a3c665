package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Some keys or ids in a query: " where claim" + IN, then bindList(NAME, of(keys)). */
final class Keys {

    static final String NAME = "keys";

    static final String IN = " in (<" + NAME + ">) ";

    /** Values in one query: databases take some thousands, and longer lists are no faster. */
    private static final int CHUNK = 512;

    /** No row has it. */
    private static final long NONE = -1;

    private Keys() { }

    /**
     * The same with the last one again, up to the next power of two: a query is read anew for each number of values, and that takes longer
     * than the query does (a third of the time of making claims was that).
     */
    static <T> List<T> padded(List<T> values) {
        List<T> padded = new ArrayList<>(values);
        int size = Math.max(1, Integer.highestOneBit(Math.max(1, values.size() * 2 - 1)));
        padded.addAll(Collections.nCopies(size - values.size(), values.getLast()));
        return padded;
    }

    /** The same by as many as go into one query; none for none. */
    static <T> List<List<T>> chunks(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(padded(all.subList(i, Math.min(all.size(), i + CHUNK))));
        }
        return chunks;
    }

    /** " in (3, 5) ": for queries that are asked seldom, as each is read anew. For none " in (null) ", which nothing is. */
    static String in(Collection<Long> keys) {
        return " in (" + (keys.isEmpty() ? "null" : keys.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "))) + ") ";
    }

    /** Keys that begin with 1; for none one that no row has. */
    static List<Long> of(Collection<Long> keys) {
        return keys.isEmpty() ? List.of(NONE) : padded(keys.stream().sorted().toList());
    }
}
