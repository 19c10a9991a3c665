package org.onrecord.claim.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.claim.pair.Among;
import org.onrecord.claim.pair.Score;

/** Scores of pairs of nodes and of units. No pair of nodes is scored twice. */
final class Scores {

    private final Among among;
    private final List<String> keys;
    private final Map<Long, Score> known = new HashMap<>();

    /** @param keys of the nodes: those of one key have the same words */
    Scores(Among among, List<String> keys) {
        this.among = among;
        this.keys = keys;
    }

    /** What is known of a pair already. */
    void put(int a, int b, Score score) {
        known.putIfAbsent(key(a, b), score);
    }

    Score of(int a, int b) {
        if (keys.get(a).equals(keys.get(b))) {
            return new Score(1, List.of(), Optional.empty());
        }
        return known.computeIfAbsent(key(a, b), _ -> among.bare(Math.min(a, b), Math.max(a, b)));
    }

    /** A pair with what speaks for it, which links that were kept do not have. */
    Score explained(int a, int b) {
        return among.score(Math.min(a, b), Math.max(a, b));
    }

    /** The mean of the faces' pairs; empty where one of them is never of one claim. */
    Optional<Double> mean(Unit one, Unit other) {
        if (one.isApart(other)) {
            return Optional.empty();
        }
        double sum = 0;
        for (int a : one.faces()) {
            for (int b : other.faces()) {
                Score score = of(a, b);
                if (score.veto().isPresent()) {
                    return Optional.empty();
                }
                sum += score.probability();
            }
        }
        return Optional.of(sum / one.faces().size() / other.faces().size());
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
    }
}
