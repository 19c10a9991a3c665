package org.onrecord.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Words that come again as words of real texts do (Simon's process): each is with a share a new one, else one of those that came before,
 * the more often the likelier. Among n words there are about {@code scale * n^growth} different ones (Heaps' law).
 */
final class InventedWords {

    private static final String CONSONANTS = "bcdfghjklmnprstvwz";
    private static final String VOWELS = "aeiou";

    /** Words remembered of each length; of more, some are forgotten by chance. */
    private static final int REMEMBERED = 50_000;

    private final double scale;
    private final double growth;
    private final Random random;
    private final Map<Integer, List<String>> before = new HashMap<>();
    private long count;

    InventedWords(double scale, double growth, Random random) {
        this.scale = scale;
        this.growth = growth;
        this.random = random;
    }

    /** A word that came in a real text. */
    void came(String word) {
        count++;
        remember(word);
    }

    /** A word of a length. */
    String next(int length) {
        count++;
        List<String> known = before.getOrDefault(length, List.of());
        boolean isNew = known.isEmpty() || random.nextDouble() < scale * growth * Math.pow(count, growth - 1);
        String word = isNew ? invented(length) : known.get(random.nextInt(known.size()));
        remember(word);
        return word;
    }

    private void remember(String word) {
        List<String> known = before.computeIfAbsent(word.length(), _ -> new ArrayList<>());
        if (known.size() < REMEMBERED) {
            known.add(word);
        } else {
            known.set(random.nextInt(REMEMBERED), word);
        }
    }

    private String invented(int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            String letters = i % 2 == 0 ? CONSONANTS : VOWELS;
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
