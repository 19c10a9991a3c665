package org.onrecord.resolve.speaker;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a pronoun may mean, most probable first.
 *
 * @param context    what it was decided from
 * @param candidates every place looked at
 * @param all        probabilities that add up to 1 at most; what is left says that the report names nobody who is meant
 */
record Ranking(PronounContext context, List<Candidate> candidates, List<Likely> all) {

    /** One who may be meant. */
    record Likely(Identity who, double probability) {
    }

    Ranking {
        candidates = List.copyOf(candidates);
        all = List.copyOf(all);
    }

    static Ranking of(PronounContext context, List<Candidate> candidates, Map<Identity, Double> probabilities) {
        return new Ranking(context, candidates, probabilities.entrySet().stream().map(e -> new Likely(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(Likely::probability).reversed().thenComparing(likely -> likely.who().name())).toList());
    }

    Optional<Likely> best() {
        return all.stream().findFirst();
    }
}
