package org.onrecord.origin.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.origin.text.Shingles;

/**
 * A report with the marks by which it is found.
 *
 * @param key    of the report
 * @param outlet who published it; empty: unknown
 * @param places of the marks, in order
 */
record Probe(long key, String outlet, Shingles text, int[] places, Set<Integer> marks) {

    static Probe of(Subject subject) {
        return of(subject.key(), subject.outlet(), subject.text().shingles());
    }

    static Probe of(long key, String outlet, Shingles text) {
        int[] places = Marks.of(text);
        return new Probe(key, outlet, text, places, Arrays.stream(places).mapToObj(place -> Marks.mark(text, place)).collect(Collectors.toSet()));
    }

    int mark(int place) {
        return Marks.mark(text, place);
    }

    /** Places of the marks that stand in a block. */
    IntStream in(Block block) {
        int from = Arrays.binarySearch(places, block.place());
        return Arrays.stream(places, from < 0 ? -from - 1 : from, places.length).takeWhile(place -> place < block.place() + block.length());
    }

    /** The shingles of all blocks that hold a place. */
    static BitSet around(int place, Overlap overlap) {
        BitSet around = new BitSet();
        overlap.blocks().stream().filter(block -> block.place() <= place && place < block.place() + block.length())
                .forEach(block -> around.set(block.place(), block.place() + block.length()));
        return around;
    }
}
