package org.onrecord.origin.match;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.onrecord.origin.text.Shingles;

/** What of some reports is their outlet's own: exactly the words that two other reports of the outlet, on other things, have around its marks. */
final class OwnWords {

    /** Other reports that must agree: one alone may by chance go on in the same words. */
    static final int AGREEING = 2;

    private final Shelf shelf;
    private final Commonplace commonplace;
    private final Map<Long, Shelved> texts;

    /** @param texts that are known already */
    OwnWords(Shelf shelf, Commonplace commonplace, Map<Long, Shelved> texts) {
        this.shelf = shelf;
        this.commonplace = commonplace;
        this.texts = new HashMap<>(texts);
    }

    /** By key; reports that have none are left out. */
    Map<Long, BitSet> of(List<Probe> probes) {
        Map<Long, int[]> marks = new HashMap<>();
        Set<Long> needed = new HashSet<>();
        for (Probe probe : probes) {
            int[] own = commonplace.own(probe);
            if (own.length > 0) {
                marks.put(probe.key(), own);
                for (int place : own) {
                    witnesses(probe, place).forEach(needed::add);
                }
            }
        }
        needed.removeAll(texts.keySet());
        texts.putAll(shelf.texts(needed));
        return probes.parallelStream().filter(probe -> marks.containsKey(probe.key()))
                .collect(Collectors.toMap(Probe::key, probe -> words(probe, marks.get(probe.key()), place -> texts(witnesses(probe, place)))));
    }

    private List<Long> witnesses(Probe probe, int place) {
        return commonplace.others(probe, probe.mark(place)).stream().limit(AGREEING).toList();
    }

    private List<Shingles> texts(List<Long> keys) {
        return keys.stream().filter(texts::containsKey).map(key -> texts.get(key).text()).toList();
    }

    /**
     * Of one report.
     *
     * @param marks     places of its marks that are its outlet's own
     * @param witnesses for such a place the other reports that must agree
     */
    static BitSet words(Probe probe, int[] marks, IntFunction<List<Shingles>> witnesses) {
        ShingleTable table = new ShingleTable(probe.text());
        Map<Shingles, Overlap> overlaps = new IdentityHashMap<>();
        BitSet all = new BitSet();
        for (int place : marks) {
            if (!all.get(place)) {
                all.or(around(place, witnesses.apply(place), text -> overlaps.computeIfAbsent(text, other -> Overlap.of(table, other))));
            }
        }
        return all;
    }

    private static BitSet around(int place, List<Shingles> witnesses, Function<Shingles, Overlap> overlap) {
        BitSet agreed = null;
        for (Shingles witness : witnesses) {
            BitSet around = Probe.around(place, overlap.apply(witness));
            if (agreed == null) {
                agreed = around;
            } else {
                agreed.and(around);
            }
        }
        return agreed == null ? new BitSet() : agreed;
    }
}
