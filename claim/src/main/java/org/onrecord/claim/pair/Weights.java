package org.onrecord.claim.pair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What each trait weighs: a logistic regression, made by training/claims. */
final class Weights {

    static final Weights SHIPPED = read();

    /** In the file: what is added to every pair. */
    private static final String ALWAYS = "always";

    /** The trait that meanings alone tell. */
    static final String MEANING = "meaning";

    private final Map<String, Double> weights;

    private Weights(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** @param traits all that have a weight */
    double probability(Map<String, Double> traits) {
        double sum = weights.get(ALWAYS);
        for (Map.Entry<String, Double> trait : traits.entrySet()) {
            sum += weights.get(trait.getKey()) * trait.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The probability of a pair whose other traits, none of which is more than 1, all speak for it. @param meaning the trait of that name */
    double atMost(double meaning) {
        Map<String, Double> traits = new HashMap<>();
        weights.keySet().stream().filter(trait -> !trait.equals(ALWAYS)).forEach(trait -> traits.put(trait, weights.get(trait) > 0 ? 1.0 : 0));
        traits.put(MEANING, meaning);
        return probability(traits);
    }

    private static Weights read() {
        try (InputStream in = Weights.class.getResourceAsStream("weights.tsv")) {
            Map<String, Double> weights = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.charAt(0) != '#').map(line -> line.split("\t"))
                    .forEach(row -> weights.put(row[0], Double.valueOf(row[1])));
            return new Weights(weights);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read weights.tsv", e);
        }
    }
}
