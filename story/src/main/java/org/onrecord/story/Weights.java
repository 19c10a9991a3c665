package org.onrecord.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a word tells: the rarer it is in reports, the more. Counted in the record, and, as a small record cannot tell what is common, in a list of
 * common words as if {@link #PRIOR} more reports had been counted.
 */
public final class Weights {

    /** Reports that the list of common words stands for; a record of more has the greater say. Chosen, not measured. */
    static final int PRIOR = 200;

    private static final double THOUSAND = 1_000;

    private static final Map<String, Integer> COMMON = common();

    private final long reports;
    private final Map<String, Integer> counted;

    private Weights(long reports, Map<String, Integer> counted) {
        this.reports = reports;
        this.counted = counted;
    }

    /**
     * @param reports that were counted
     * @param counted for each word in how many of them it is; those that are missing are in one at most
     */
    public static Weights of(long reports, Map<String, Integer> counted) {
        return new Weights(reports, Map.copyOf(counted));
    }

    /** Logarithm of how many reports there are for one that has the word. */
    double of(String word) {
        double prior = PRIOR * COMMON.getOrDefault(word, 0) / THOUSAND;
        return Math.max(0, Math.log((reports + PRIOR + 1) / (counted.getOrDefault(word, 0) + prior + .5)));
    }

    private static Map<String, Integer> common() {
        try (InputStream in = Weights.class.getResourceAsStream("common-words.tsv")) {
            Map<String, Integer> common = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(row -> !row.startsWith("#")).toList()) {
                String[] fields = line.split("\t");
                common.put(fields[0], Integer.valueOf(fields[1]));
            }
            return Map.copyOf(common);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read common-words.tsv", e);
        }
    }
}
