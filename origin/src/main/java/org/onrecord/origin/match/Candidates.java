package org.onrecord.origin.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which reports are worth comparing, by the marks that they share. */
final class Candidates {

    /** Reports that one is compared with, those that share most and rarest marks first (docs/decisions/0010). */
    static final int COMPARED = 24;

    /** On average; docs/decisions/0010. */
    private static final double WORDS_A_MARK = 8.6;

    /** A share of the shorter text, by the marks: less is not looked at, as a text is dear to read. A third of what is told, since edited parts lose marks. */
    private static final double LEAST = 0.03;

    private final Map<Integer, Carriers> carriers;

    /** @param carriers of before; the probes are put among them */
    Candidates(Map<Integer, Carriers> carriers) {
        this.carriers = carriers;
    }

    /**
     * A report that shares marks.
     *
     * @param shared how many
     */
    record Candidate(long key, int shared) {

        /** Whether so few marks may be a part worth telling, of texts of so many words. */
        boolean isWorthReading(int words, int others) {
            return shared * WORDS_A_MARK >= LEAST * Math.min(words, others);
        }
    }

    /** One probe after the other, so that each finds those before it. */
    Map<Probe, List<Candidate>> of(List<Probe> probes) {
        Map<Probe, List<Candidate>> candidates = new LinkedHashMap<>();
        for (Probe probe : probes) {
            candidates.put(probe, best(probe));
            for (int mark : probe.marks()) {
                Carriers those = carriers.computeIfAbsent(mark, _ -> new Carriers());
                if (those.size() < Matcher.CARRIERS) {
                    those.add(probe.subject().key());
                }
            }
        }
        return candidates;
    }

    private List<Candidate> best(Probe probe) {
        Map<Long, Weight> weights = new HashMap<>();
        for (int mark : probe.marks()) {
            Carriers those = carriers.get(mark);
            if (those != null) {
                double weight = 1 / Math.sqrt(those.size());
                those.keys().forEach(key -> weights.computeIfAbsent(key, Weight::new).add(weight));
            }
        }
        weights.remove(probe.subject().key());
        return weights.values().stream().sorted(Comparator.comparing((Weight weight) -> -weight.sum).thenComparing(weight -> weight.key))
                .limit(COMPARED).map(weight -> new Candidate(weight.key, weight.marks)).toList();
    }

    /** What the marks that a report shares amount to. */
    private static final class Weight {

        private final long key;
        private double sum;
        private int marks;

        Weight(long key) {
            this.key = key;
        }

        void add(double weight) {
            sum += weight;
            marks++;
        }
    }
}
