package org.onrecord.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.onrecord.evaluation.Containments.Pair;
import org.onrecord.origin.text.Shingles;

/** Two ways to choose shingles by which a text is found, for comparison. */
final class Sampling {

    private static final long LARGEST_32_BITS = 0xffffffffL;

    /**
     * What a way finds.
     *
     * @param of     shingles for each one that is kept
     * @param much   share of the pairs of containment .3 and more that have a kept one in common
     * @param little of .1 and more
     */
    record Found(double of, double much, double little) { }

    private Sampling() { }

    static Found found(List<Shingles> texts, Map<Pair, Double> pairs, Function<Shingles, Set<Long>> way) {
        List<Set<Long>> kept = texts.stream().map(way).toList();
        double all = texts.stream().mapToInt(Shingles::count).sum();
        return new Found(all / kept.stream().mapToInt(Set::size).sum(), share(kept, pairs, .3), share(kept, pairs, .1));
    }

    private static double share(List<Set<Long>> kept, Map<Pair, Double> pairs, double least) {
        List<Pair> wanted = pairs.entrySet().stream().filter(pair -> pair.getValue() >= least).map(Map.Entry::getKey).toList();
        return (double) wanted.stream().filter(pair -> kept.get(pair.first()).stream().anyMatch(kept.get(pair.second())::contains)).count() / wanted.size();
    }

    /** Of so many shingles that follow each other the one with the least hash. */
    static Set<Long> stretches(Shingles text, int window) {
        Set<Long> kept = new HashSet<>();
        for (int begin = 0; begin <= Math.max(0, text.count() - window); begin++) {
            long least = Long.MAX_VALUE;
            for (int i = begin; i < Math.min(text.count(), begin + window); i++) {
                least = Math.min(least, hash(text, i));
            }
            kept.add(least);
        }
        return kept;
    }

    /** Those whose hash is below a bound ("scaled MinHash"). */
    static Set<Long> hashes(Shingles text, double rate) {
        Set<Long> kept = new HashSet<>();
        for (int i = 0; i < text.count(); i++) {
            if (hash(text, i) < rate * LARGEST_32_BITS) {
                kept.add(hash(text, i));
            }
        }
        return kept;
    }

    private static long hash(Shingles text, int shingle) {
        return text.at(shingle) >>> 32;
    }
}
