package org.onrecord.origin.match;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which reports are worth comparing, by the marks that they share. */
final class Candidates {

    /** Reports that one is compared with, those that share most and rarest marks first (docs/decisions/0010). */
    static final int COMPARED = 24;

    private final Map<Integer, Carriers> carriers;

    /** @param carriers of before; the probes are put among them */
    Candidates(Map<Integer, Carriers> carriers) {
        this.carriers = carriers;
    }

    /** One probe after the other, so that each finds those before it. */
    Map<Probe, List<Long>> of(List<Probe> probes) {
        Map<Probe, List<Long>> candidates = new LinkedHashMap<>();
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

    private List<Long> best(Probe probe) {
        Map<Long, Double> weights = new HashMap<>();
        for (int mark : probe.marks()) {
            Carriers those = carriers.get(mark);
            if (those != null) {
                double weight = 1 / Math.sqrt(those.size());
                those.keys().forEach(key -> weights.merge(key, weight, Double::sum));
            }
        }
        weights.remove(probe.subject().key());
        return weights.entrySet().stream().sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPARED).map(Map.Entry::getKey).toList();
    }
}
