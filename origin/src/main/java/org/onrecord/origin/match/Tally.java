package org.onrecord.origin.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.origin.match.Candidates.Candidate;

/** What the marks that reports share with one report amount to; used again for the next one. Tables of boxed keys took a tenth of the time of comparing. */
public final class Tally {

    /** By slot: a report's key, 0: free. */
    private long[] keys = new long[1 << 10];
    private double[] sums = new double[keys.length];
    private int[] marks = new int[keys.length];

    /** Slots that are in use. */
    private int[] used = new int[keys.length / 2];
    private int count;

    /** For the next report. */
    public void clear() {
        for (int i = 0; i < count; i++) {
            keys[used[i]] = 0;
        }
        count = 0;
    }

    /** @param key of a report that shares one more mark, 1 or more */
    public void add(long key, double weight) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (count == used.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            sums[slot] = 0;
            marks[slot] = 0;
            used[count++] = slot;
        }
        sums[slot] += weight;
        marks[slot]++;
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldSums = sums;
        int[] oldMarks = marks;
        int[] old = used;
        keys = new long[2 * oldKeys.length];
        sums = new double[keys.length];
        marks = new int[keys.length];
        used = Arrays.copyOf(old, keys.length / 2);
        for (int i = 0; i < count; i++) {
            int slot = slot(oldKeys[old[i]]);
            keys[slot] = oldKeys[old[i]];
            sums[slot] = oldSums[old[i]];
            marks[slot] = oldMarks[old[i]];
            used[i] = slot;
        }
    }

    /** Those with the largest sums; of equal ones the first. @param without a report that is not told */
    public List<Candidate> best(int most, long without) {
        return IntStream.range(0, count).map(i -> used[i]).filter(slot -> keys[slot] != without).boxed()
                .sorted(Comparator.comparingDouble((Integer slot) -> -sums[slot]).thenComparingLong(slot -> keys[slot]))
                .limit(most).map(slot -> new Candidate(keys[slot], marks[slot])).toList();
    }
}
