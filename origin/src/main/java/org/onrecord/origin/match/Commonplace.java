package org.onrecord.origin.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.onrecord.origin.match.Shelf.Standing;

/** Which marks are no evidence: those of what one outlet prints in many reports that are not copies of each other, and those that very many reports have. */
public final class Commonplace {

    /**
     * Reports of one outlet, no two of them nearly the same, that carry a passage which is the outlet's own. In PolNeAR, 132 reports of each of seven
     * outlets, what five have is the editor's note below and nothing else (22 runs of 12 words or more, none in the middle of a report); four have
     * one more sentence in its updates of an election night.
     */
    public static final int OF_ONE_OUTLET = 5;

    /** The same of whatever outlets: a passage that fills three quarters of its carriers says nothing of two of them. */
    public static final int OF_ANY = 48;

    private final Map<Integer, Carriers> carriers;
    private final LongFunction<Standing> standings;

    /** What was found out of marks, as many reports carry one; asked by all threads. */
    private final Map<Mark, Integer> counted = new ConcurrentHashMap<>();

    /** @param outlet empty: any */
    private record Mark(int mark, String outlet) { }

    /** @param standings of the carriers; null for those of which nothing is known yet */
    Commonplace(Map<Integer, Carriers> carriers, LongFunction<Standing> standings) {
        this.carriers = carriers;
        this.standings = standings;
    }

    /** Places of a report's marks that are its outlet's own. */
    int[] own(Probe probe) {
        String outlet = probe.outlet();
        return Arrays.stream(probe.places()).filter(place -> isOwn(probe.mark(place), outlet)).toArray();
    }

    /** Whether a mark is an outlet's own. */
    boolean isOwn(int mark, String outlet) {
        return !outlet.isEmpty() && families(mark, outlet, OF_ONE_OUTLET) >= OF_ONE_OUTLET;
    }

    boolean isEverywhere(int mark) {
        return families(mark, "", OF_ANY) >= OF_ANY;
    }

    /** @return less than the least where there are fewer carriers */
    private int families(int mark, String outlet, int least) {
        Carriers those = carriers.get(mark);
        return those == null || those.size() < least ? 0 : counted.computeIfAbsent(new Mark(mark, outlet), _ -> families(those, outlet));
    }

    /** Other reports of the outlet that carry a mark, the first of each family. */
    List<Long> others(Probe probe, int mark) {
        Set<Long> families = new HashSet<>();
        families.add(standings.apply(probe.key()).family());
        return carriers.get(mark).keys().filter(key -> isOf(key, probe.outlet()) && families.add(standings.apply(key).family())).boxed().toList();
    }

    /** Carriers of a report's own marks that did not know it before some came. @param came keys of those */
    Set<Long> doubted(Probe probe, Set<Long> came) {
        Set<Long> doubted = new HashSet<>();
        for (int place : own(probe)) {
            Carriers old = carriers.get(probe.mark(place)).without(came);
            if (families(old, probe.outlet()) < OF_ONE_OUTLET) {
                old.keys().filter(key -> isOf(key, probe.outlet())).forEach(doubted::add);
            }
        }
        return doubted;
    }

    private boolean isOf(long key, String outlet) {
        Standing known = standings.apply(key);
        return known != null && known.outlet().equals(outlet);
    }

    /** @param outlet empty: of any */
    private int families(Carriers those, String outlet) {
        long[] families = new long[those.size()];
        int count = 0;
        for (int i = 0; i < families.length; i++) {
            Standing known = standings.apply(those.get(i));
            if (known != null && (outlet.isEmpty() || known.outlet().equals(outlet))) {
                families[count++] = known.family();
            }
        }
        Arrays.sort(families, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            different += i == 0 || families[i] != families[i - 1] ? 1 : 0;
        }
        return different;
    }
}
