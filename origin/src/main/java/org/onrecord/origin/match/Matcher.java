package org.onrecord.origin.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.domain.Reprint;

/**
 * Finds for reports those that share passages with them, some reports at a time. The work is linear: a report is compared with
 * {@link Candidates#COMPARED} others at most, and of one mark {@link #CARRIERS} carriers are kept.
 */
public final class Matcher {

    /** Carriers of one mark that are kept: later copies are found by the first ones. */
    public static final int CARRIERS = 64;

    private final Shelf shelf;

    public Matcher(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * What came out.
     *
     * @param matched one for each report, in the order of their keys
     * @param doubted reports that were compared before it came out that some of what they have is their outlet's own: to be compared {@link #again}
     */
    public record Result(List<Matched> matched, Set<Long> doubted) {

        public Result {
            matched = List.copyOf(matched);
            doubted = Set.copyOf(doubted);
        }
    }

    /**
     * Compares reports with those on the shelf and with each other.
     *
     * @param subjects reports that are not on the shelf
     */
    public Result match(List<Subject> subjects) {
        return new Round(shelf, subjects.stream().sorted(Comparator.comparing(Subject::key)).toList()).result();
    }

    /**
     * Compares reports of the shelf once more.
     *
     * @param doubted their keys
     * @param pairs   of all their reprints, whichever is named first
     */
    public Again again(Set<Long> doubted, Collection<Reprint> pairs) {
        Set<Long> keys = pairs.stream().flatMap(pair -> Stream.of(pair.report(), pair.other())).collect(Collectors.toCollection(HashSet::new));
        keys.addAll(doubted);
        Map<Long, Shelved> texts = shelf.texts(keys);
        Standings standings = shelf.standings(keys);
        Map<Long, Probe> probes = new HashMap<>();
        keys.stream().filter(key -> texts.containsKey(key) && standings.get(key) != null)
                .forEach(key -> probes.put(key, Probe.of(key, standings.get(key).outlet(), texts.get(key).text())));
        Map<Integer, Carriers> carriers = shelf.carriers(probes.values().stream().flatMap(probe -> probe.marks().stream()).collect(Collectors.toSet()));
        Commonplace commonplace = new Commonplace(carriers, shelf.standings(keys)::get);
        Map<Long, BitSet> own = new OwnWords(shelf, commonplace, texts).of(probes.values().stream().filter(probe -> doubted.contains(probe.key())).toList());
        List<Compared> compared = new ArrayList<>();
        List<Reprint> same = new ArrayList<>();
        for (Reprint pair : pairs) {
            if (probes.containsKey(pair.report()) && probes.containsKey(pair.other())) {
                // Of two with the same words one alone is found by its marks, and knows what is its outlet's own: they stay what they are.
                if (texts.get(pair.report()).text().isSame(texts.get(pair.other()).text())) {
                    same.add(pair);
                    continue;
                }
                Probe probe = probes.get(pair.report());
                compared.add(new Compared(probe, pair.other(), Overlap.of(new ShingleTable(probe.text()), texts.get(pair.other()).text())));
            }
        }
        same.addAll(new Verdicts(commonplace::isEverywhere, own, texts).of(compared));
        return new Again(own, same);
    }

    /**
     * What is left.
     *
     * @param own      by key, the shingles that are the outlet's own
     * @param reprints those that still hold
     */
    public record Again(Map<Long, BitSet> own, List<Reprint> reprints) {

        public Again {
            own = Map.copyOf(own);
            reprints = List.copyOf(reprints);
        }
    }
}
