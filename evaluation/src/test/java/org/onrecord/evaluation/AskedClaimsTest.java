package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.Score;
import org.onrecord.domain.Meaning;
import org.onrecord.evaluation.ClaimPairs.Pair;

/**
 * Which statements are about a claim that a person puts into words: each claim of the visible pairs, as their annotator worded it, against all statements
 * of all pairs. Those of its own pairs are about it; of the others some may be as well, which nobody read: precision is a lower bound.
 */
class AskedClaimsTest {

    /** As the desk asks. */
    private static final double ENOUGH = 0.1;
    private static final double FLOOR_RECALL = 90;

    /** Below this a page says that the statement may be about something else. */
    private static final double SURE = 0.3;
    private static final double FLOOR_PRECISION_OF_SURE = 45;

    @Test
    void aClaimInWordsFindsItsStatements() throws IOException {
        Corpora corpora = Corpora.present();
        Map<String, Meaning> known = new HashMap<>();
        try (Embedder embedder = Embedder.load()) {
            List<Pair> pairs = ClaimPairs.read(corpora.file("polnear-claim-pairs/public.tsv"), words -> known.computeIfAbsent(words, embedder::of));
            Map<String, Set<String>> about = new TreeMap<>();
            Files.readAllLines(corpora.file("polnear-claim-pairs/public.tsv")).stream().skip(1).map(line -> line.split("\t", -1)).filter(row -> !row[15].isBlank())
                    .forEach(row -> about.computeIfAbsent(row[15], _ -> new TreeSet<>()).addAll(List.of(row[6], row[10])));
            Map<String, Proposition> contents = new TreeMap<>();
            pairs.forEach(pair -> List.of(pair.a(), pair.b()).forEach(one -> contents.put(one.content(), one)));
            List<Proposition> statements = List.copyOf(contents.values());
            List<double[]> scored = new ArrayList<>();
            long all = 0;
            for (Map.Entry<String, Set<String>> claim : about.entrySet()) {
                Proposition asked = ClaimPairs.asked(claim.getKey(), embedder::of);
                all += claim.getValue().size();
                for (Proposition one : statements) {
                    Score score = PairScorer.shipped().score(asked, one);
                    scored.add(new double[] {score.veto().isPresent() ? 0 : score.probability(), claim.getValue().contains(one.content()) ? 1 : 0});
                }
            }
            for (double enough : new double[] {.1, .2, .3, .4, .5, .6, .7, .8, .9}) {
                System.out.printf(Locale.ROOT, "asked claims, %d of them among %d statements: from %.1f on precision %.1f, recall %.1f%n", about.size(), statements.size(), enough,
                        precision(scored, enough), recall(scored, enough, all));
            }
            assertThat(recall(scored, ENOUGH, all)).isGreaterThanOrEqualTo(FLOOR_RECALL);
            assertThat(precision(scored, SURE)).isGreaterThanOrEqualTo(FLOOR_PRECISION_OF_SURE);
        }
    }

    private static double precision(List<double[]> scored, double enough) {
        return 100 * scored.stream().filter(one -> one[0] >= enough).mapToDouble(one -> one[1]).average().orElse(0);
    }

    private static double recall(List<double[]> scored, double enough, long all) {
        return 100 * scored.stream().filter(one -> one[0] >= enough).mapToDouble(one -> one[1]).sum() / all;
    }
}
