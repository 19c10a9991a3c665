package org.onrecord.claim.pair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** How much it tells that two statements share a word: little of a common one. The same in every record, so that scores do not change as it grows. */
final class Rarity {

    static final Rarity SHIPPED = read();

    private static final double RAREST = 100;

    /** By form, 0 to 1. A plain hash map: each word is asked for, and Java's immutable ones stood out when making claims was profiled. */
    private final Map<String, Double> common;

    private Rarity(Map<String, Double> common) {
        this.common = common;
    }

    /** Whether news use it as a plain word. */
    boolean isCommon(String form) {
        return common.containsKey(form);
    }

    /** 0 for words of grammar, 1 for words that are rare or names. */
    double of(String form) {
        return common.getOrDefault(form, 1.0);
    }

    private static Rarity read() {
        try (InputStream in = Rarity.class.getResourceAsStream("rarity.tsv")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Rarity(all.lines().filter(line -> line.charAt(0) != '#').map(line -> line.split("\t"))
                    .collect(Collectors.toMap(row -> row[0], row -> Integer.parseInt(row[1]) / RAREST)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rarity.tsv", e);
        }
    }
}
