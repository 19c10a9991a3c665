package org.onrecord.record.correction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the corrections that hold say of speakers, wherever they speak.
 *
 * @param sameAs for each speaker's id that is merged, the id that stands for it, which is itself not merged
 * @param names  for each speaker's id that is renamed, the name
 */
public record SpeakerRules(Map<String, String> sameAs, Map<String, String> names) {

    public SpeakerRules {
        sameAs = Map.copyOf(sameAs);
        names = Map.copyOf(names);
    }

    /** @param holding the corrections that hold, in the order of their numbers; those of statements say nothing here */
    public static Answer<SpeakerRules> of(List<Correction> holding) {
        Map<String, Correction> merges = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Correction correction : holding) {
            switch (correction.remedy()) {
                case Remedy.Merge merge -> {
                    Correction other = merges.putIfAbsent(merge.from().id(), correction);
                    if (other != null) {
                        return Answer.refused("merged-twice", "corrections " + other.number() + " and " + correction.number() + " both merge "
                                + merge.from().name() + ": undo one of them first");
                    }
                }
                case Remedy.Rename rename -> names.put(rename.after().id(), rename.after().name());
                case Remedy.OfStatements _, Remedy.Split _, Remedy.OfClaims _, Remedy.Undo _ -> { }
            }
        }
        return flattened(merges).map(sameAs -> new SpeakerRules(sameAs, names));
    }

    private static Answer<Map<String, String>> flattened(Map<String, Correction> merges) {
        Map<String, String> flat = new HashMap<>();
        for (Map.Entry<String, Correction> merge : merges.entrySet()) {
            String root = merge.getKey();
            int steps = 0;
            while (merges.containsKey(root)) {
                root = ((Remedy.Merge) merges.get(root).remedy()).into().id();
                if (steps++ > merges.size()) {
                    return Answer.refused("merged-in-a-circle", "correction " + merge.getValue().number() + " would merge "
                            + ((Remedy.Merge) merge.getValue().remedy()).from().name() + " with itself in a circle: undo the other merge first");
                }
            }
            flat.put(merge.getKey(), root);
        }
        return Answer.done(flat);
    }
}
