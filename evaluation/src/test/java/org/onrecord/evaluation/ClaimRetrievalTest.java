package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.claim.pair.Ranking;
import org.onrecord.domain.Meaning;

/**
 * For a tweet the claim it repeats, among 10,375 that were checked: mean average precision of the first five, of candidates by meaning and by words,
 * put in order by both. How much words count was chosen on the train part and looked at on dev; the test part is only measured.
 */
class ClaimRetrievalTest {

    private static final int FIRST = 5;

    /** Candidates by meaning and by words, as the desk asks for them. */
    private static final int BY_MEANING = 24;
    private static final int BY_WORDS = 12;

    /** Half a point below what was measured. */
    private static final double FLOOR_DEV = 81.2;
    private static final double FLOOR_TEST = 93.6;

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Map<String, Integer>> words = new HashMap<>();
    private final Map<String, List<String>> holders = new HashMap<>();

    @Test
    void theClaimOfATweetComesFirst() throws IOException {
        Corpora corpora = Corpora.present();
        try (Embedder embedder = Embedder.load()) {
            rows(corpora, "ct20_vclaims.tsv").forEach(row -> add(row[0], unquoted(row[1]), embedder));
            assertThat(meanings).hasSizeGreaterThan(10_000);
            assertThat(precision(corpora, "dev", embedder)).isGreaterThanOrEqualTo(FLOOR_DEV);
            assertThat(precision(corpora, "test", embedder)).isGreaterThanOrEqualTo(FLOOR_TEST);
        }
    }

    private void add(String id, String claim, Embedder embedder) {
        meanings.put(id, embedder.of(claim));
        Map<String, Integer> counts = new HashMap<>();
        words(claim).forEach(word -> counts.merge(word, 1, Integer::sum));
        words.put(id, counts);
        counts.keySet().forEach(word -> holders.computeIfAbsent(word, _ -> new ArrayList<>()).add(id));
    }

    private double precision(Corpora corpora, String part, Embedder embedder) throws IOException {
        Map<String, Set<String>> right = new HashMap<>();
        try (Stream<String> lines = Files.lines(corpora.file("checkthat2020/ct20_" + part + "_pairs.qrels"))) {
            lines.map(line -> line.split("\\s+")).forEach(row -> right.computeIfAbsent(row[0], _ -> new HashSet<>()).add(row[2]));
        }
        List<Double> precisions = new ArrayList<>();
        for (String[] row : rows(corpora, "ct20_" + part + "_queries.tsv")) {
            if (right.containsKey(row[0])) {
                precisions.add(precision(ranked(unquoted(row[1]), embedder), right.get(row[0])));
            }
        }
        double mean = precisions.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        System.out.printf(Locale.ROOT, "CheckThat! 2020 %s, MAP@5 by meaning and words %5.1f%n", part, mean);
        return mean;
    }

    private List<String> ranked(String tweet, Embedder embedder) {
        Meaning asked = embedder.of(tweet);
        Map<String, Double> likeness = meanings.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, claim -> claim.getValue().likeness(asked)));
        Map<String, Double> scores = scores(tweet);
        Set<String> candidates = new HashSet<>(Ranking.first(likeness, BY_MEANING));
        candidates.addAll(Ranking.first(scores, BY_WORDS));
        likeness.keySet().retainAll(candidates);
        scores.keySet().retainAll(candidates);
        return Ranking.of(likeness, scores);
    }

    /** BM25, with its usual settings. */
    private Map<String, Double> scores(String tweet) {
        double mean = words.values().stream().mapToInt(ClaimRetrievalTest::length).average().orElseThrow();
        Map<String, Double> scores = new HashMap<>();
        for (String word : new HashSet<>(words(tweet))) {
            List<String> with = holders.getOrDefault(word, List.of());
            double rarity = Math.log(1 + (words.size() - with.size() + 0.5) / (with.size() + 0.5));
            for (String id : with) {
                double count = words.get(id).get(word);
                scores.merge(id, rarity * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length(words.get(id)) / mean)), Double::sum);
            }
        }
        return scores;
    }

    private static int length(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Without links; plurals as singulars. */
    private static List<String> words(String text) {
        return Arrays.stream(text.replaceAll("https?://\\S+|pic\\.twitter\\.com/\\S+", " ").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .map(word -> word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word).toList();
    }

    /** Per cent, of the first five. */
    private static double precision(List<String> ranked, Set<String> right) {
        int hits = 0;
        double sum = 0;
        for (int i = 0; i < Math.min(FIRST, ranked.size()); i++) {
            if (right.contains(ranked.get(i))) {
                sum += (double) ++hits / (i + 1);
            }
        }
        return 100 * sum / Math.min(FIRST, right.size());
    }

    private static List<String[]> rows(Corpora corpora, String file) throws IOException {
        return Arrays.stream(Files.readString(corpora.file("checkthat2020/" + file)).split("\n(?=\\d+\t)")).skip(1).map(line -> line.split("\t", -1)).toList();
    }

    /** As tables quote a value with quotation marks in it. */
    private static String unquoted(String value) {
        return value.startsWith("\"") && value.endsWith("\"") && value.length() > 1 ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
    }
}
