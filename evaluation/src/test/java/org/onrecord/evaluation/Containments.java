package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much of which text is in which, by looking at all pairs that share five words: what the program is measured by. */
final class Containments {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHINGLE = 5;

    /** Two texts by their places in the pool, the first one first. */
    record Pair(int first, int second) { }

    private Containments() { }

    /** For each pair that shares anything the part of the shorter text's different shingles that the other has. */
    static Map<Pair, Double> of(List<String> texts) {
        List<Set<String>> shingles = texts.stream().map(Containments::shingles).toList();
        Map<String, List<Integer>> carriers = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (String shingle : shingles.get(i)) {
                carriers.computeIfAbsent(shingle, _ -> new ArrayList<>(1)).add(i);
            }
        }
        Map<Long, Integer> shared = new HashMap<>();
        carriers.values().forEach(those -> count(those, shared));
        Map<Pair, Double> pairs = new HashMap<>();
        shared.forEach((pair, count) -> {
            Pair both = new Pair((int) (pair >>> 32), pair.intValue());
            pairs.put(both, (double) count / Math.min(shingles.get(both.first()).size(), shingles.get(both.second()).size()));
        });
        return pairs;
    }

    private static void count(List<Integer> carriers, Map<Long, Integer> shared) {
        for (int i = 0; i < carriers.size(); i++) {
            for (int j = i + 1; j < carriers.size(); j++) {
                shared.merge((long) carriers.get(i) << 32 | carriers.get(j), 1, Integer::sum);
            }
        }
    }

    private static Set<String> shingles(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT).replaceAll("['\u2019]", "")).results().map(MatchResult::group).toList();
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        return shingles;
    }

    /** Reads as a table does: how many pairs there are from each tenth on. */
    static Map<Integer, Long> tenths(Map<Pair, Double> pairs) {
        Map<Integer, Long> tenths = new TreeMap<>();
        pairs.values().forEach(share -> tenths.merge((int) (share * 10), 1L, Long::sum));
        return tenths;
    }
}
