package org.onrecord.origin.match;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.onrecord.domain.Reprint;

/**
 * What was found out about one report.
 *
 * @param digest   of its words
 * @param family   key of the first report that has nearly the same text, or its own
 * @param own      its shingles that are the outlet's own in many reports
 * @param marks    by which it is to be found from now on; none where another report of the same words is found by them
 * @param reprints what it shares with which reports; it is the first named of each
 */
public record Matched(long key, long digest, long family, BitSet own, Set<Integer> marks, List<Reprint> reprints) {

    public Matched {
        own = (BitSet) own.clone();
        marks = Set.copyOf(marks);
        reprints = List.copyOf(reprints);
    }
}
