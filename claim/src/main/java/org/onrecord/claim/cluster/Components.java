package org.onrecord.claim.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What hangs together by ties, however loosely. */
final class Components {

    private final int[] firsts;

    private Components(int size) {
        this.firsts = IntStream.range(0, size).toArray();
    }

    /** @return places below {@code size}, each in one component, in order */
    static List<List<Integer>> of(int size, List<Tie> ties) {
        Components components = new Components(size);
        ties.forEach(tie -> components.join(tie.one(), tie.other()));
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            found.computeIfAbsent(components.first(i), _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(found.values());
    }

    private void join(int one, int other) {
        int a = first(one);
        int b = first(other);
        firsts[Math.max(a, b)] = Math.min(a, b);
    }

    private int first(int place) {
        int first = place;
        while (firsts[first] != first) {
            firsts[first] = firsts[firsts[first]];
            first = firsts[first];
        }
        return first;
    }
}
