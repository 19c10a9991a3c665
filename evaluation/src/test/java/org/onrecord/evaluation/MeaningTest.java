package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.domain.Meaning;

/**
 * What likeness of meaning is worth, by the shipped model and in the bytes that are kept: for a tweet the claim it repeats among 10,375 that
 * were checked (mean average precision of the first five), and for 207 pairs of PolNeAR's contents which are of one claim, the same or
 * narrower (average precision). A published search without a model of meaning has .849 on the first (BM25, test part).
 */
class MeaningTest {

    private static final int FIRST = 5;

    private static final double FLOOR_DEV = 78.5;
    private static final double FLOOR_TEST = 92.6;
    private static final double FLOOR_PAIRS = 92.3;

    @Test
    void theClaimOfATweetComesFirst() throws IOException {
        Corpora corpora = Corpora.present();
        try (Embedder embedder = Embedder.load()) {
            Map<String, Meaning> claims = new HashMap<>();
            rows(corpora, "checkthat2020/ct20_vclaims.tsv").forEach(row -> claims.put(row[0], embedder.of(unquoted(row[1]))));
            assertThat(claims).hasSizeGreaterThan(10_000);
            assertThat(precision(corpora, "dev", claims, embedder)).isGreaterThanOrEqualTo(FLOOR_DEV);
            assertThat(precision(corpora, "test", claims, embedder)).isGreaterThanOrEqualTo(FLOOR_TEST);
        }
    }

    @Test
    void contentsOfOneClaimAreMoreAlikeThanOthers() throws IOException {
        Corpora corpora = Corpora.present();
        List<String[]> rows = rows(corpora, "polnear-claim-pairs/public.tsv");
        try (Embedder embedder = Embedder.load()) {
            double[] likeness = rows.stream().mapToDouble(row -> embedder.of(row[6]).likeness(embedder.of(row[10]))).toArray();
            List<Integer> order = IntStream.range(0, rows.size()).boxed().sorted(Comparator.comparing(i -> -likeness[i])).toList();
            double precision = precision(order.stream().map(i -> Set.of("same", "narrower").contains(rows.get(i)[11])).toList());
            System.out.printf(Locale.ROOT, "claim pairs, average precision %5.1f%n", precision);
            assertThat(precision).isGreaterThanOrEqualTo(FLOOR_PAIRS);
        }
    }

    private static double precision(Corpora corpora, String part, Map<String, Meaning> claims, Embedder embedder) throws IOException {
        Map<String, Set<String>> right = new HashMap<>();
        try (Stream<String> lines = Files.lines(corpora.file("checkthat2020/ct20_" + part + "_pairs.qrels"))) {
            lines.map(line -> line.split("\\s+")).forEach(row -> right.computeIfAbsent(row[0], _ -> new HashSet<>()).add(row[2]));
        }
        List<Double> precisions = new ArrayList<>();
        for (String[] row : rows(corpora, "checkthat2020/ct20_" + part + "_queries.tsv")) {
            if (right.containsKey(row[0])) {
                Meaning asked = embedder.of(unquoted(row[1]));
                Map<String, Double> likeness = new HashMap<>();
                claims.forEach((id, meaning) -> likeness.put(id, meaning.likeness(asked)));
                List<Boolean> first = claims.keySet().stream().sorted(Comparator.comparing((String id) -> -likeness.get(id)).thenComparing(id -> id))
                        .limit(FIRST).map(right.get(row[0])::contains).toList();
                precisions.add(precision(first) * first.stream().filter(hit -> hit).count() / Math.min(FIRST, right.get(row[0]).size()));
            }
        }
        double mean = precisions.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        System.out.printf(Locale.ROOT, "CheckThat! 2020 %s, MAP@5 %5.1f%n", part, mean);
        return mean;
    }

    /** Per cent: the mean, over those that are right, of the share of right ones up to there. */
    private static double precision(List<Boolean> right) {
        int hits = 0;
        double sum = 0;
        for (int i = 0; i < right.size(); i++) {
            if (right.get(i)) {
                sum += (double) ++hits / (i + 1);
            }
        }
        return hits == 0 ? 0 : 100 * sum / hits;
    }

    private static List<String[]> rows(Corpora corpora, String file) throws IOException {
        return Arrays.stream(Files.readString(corpora.file(file)).split("\n(?=P?\\d+\t)")).skip(1).map(line -> line.split("\t", -1)).toList();
    }

    /** As tables quote a value with quotation marks in it. */
    private static String unquoted(String value) {
        return value.startsWith("\"") && value.endsWith("\"") && value.length() > 1 ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
    }
}
