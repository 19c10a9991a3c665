package org.onrecord.origin.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which reports are worth comparing, by the marks that they share. */
public final class Candidates {

    /** Reports that one is compared with, those that share most and rarest marks first (docs/decisions/0010). */
    public static final int COMPARED = 24;

    /** On average; docs/decisions/0010. */
    private static final double WORDS_A_MARK = 8.6;

    /** A share of the shorter text, by the marks: less is not looked at, as a text is dear to read. A third of what is told, since edited parts lose marks. */
    private static final double LEAST = 0.03;

    private final Map<Integer, Carriers> carriers;
    private final Commonplace commonplace;
    private final Tally tally = new Tally();

    /**
     * @param carriers    of before; the probes are put among them
     * @param commonplace what is no evidence as far as is known before: reports that share nothing else need not be compared
     */
    Candidates(Map<Integer, Carriers> carriers, Commonplace commonplace) {
        this.carriers = carriers;
        this.commonplace = commonplace;
    }

    /**
     * A report that shares marks.
     *
     * @param shared how many
     */
    public record Candidate(long key, int shared) {

        /** Whether so few marks may be a part worth telling, of texts of so many words. */
        public boolean isWorthReading(int words, int others) {
            return shared * WORDS_A_MARK >= LEAST * Math.min(words, others);
        }
    }

    /** By key of the probe: one probe after the other, so that each finds those before it. */
    Map<Long, List<Candidate>> of(List<Probe> probes) {
        Map<Long, List<Candidate>> candidates = new HashMap<>();
        for (Probe probe : probes) {
            candidates.put(probe.key(), best(probe));
            for (int mark : probe.marks()) {
                Carriers those = carriers.computeIfAbsent(mark, _ -> new Carriers());
                if (those.size() < Matcher.CARRIERS) {
                    those.add(probe.key());
                }
            }
        }
        return candidates;
    }

    private List<Candidate> best(Probe probe) {
        tally.clear();
        for (int mark : probe.marks()) {
            Carriers those = carriers.get(mark);
            if (those != null && !commonplace.isEverywhere(mark) && !commonplace.isOwn(mark, probe.outlet())) {
                double weight = 1 / Math.sqrt(those.size());
                for (int i = 0; i < those.size(); i++) {
                    tally.add(those.get(i), weight);
                }
            }
        }
        return tally.best(COMPARED, probe.key());
    }
}
