package org.onrecord.search;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions made by chance, each with a plain way to tell whether words answer it. */
final class OracleQuery {

    /** Words with the stems that they are found by. */
    private static final Map<String, String> STEMS = Map.ofEntries(Map.entry("deny", "deny"), Map.entry("denies", "deny"), Map.entry("denied", "deny"),
            Map.entry("denying", "deny"), Map.entry("dam", "dam"), Map.entry("dams", "dam"), Map.entry("meddled", "meddle"), Map.entry("meddling", "meddle"),
            Map.entry("account", "account"), Map.entry("accounts", "account"), Map.entry("the", "the"), Map.entry("weather", "weather"),
            Map.entry("whether", "whether"), Map.entry("mayor", "mayor"), Map.entry("major", "major"));

    static final List<String> WORDS = STEMS.keySet().stream().sorted().toList();

    /**
     * @param query as it is written
     * @param holds whether a statement's words answer it
     */
    record Asked(String query, Predicate<List<String>> holds) { }

    private OracleQuery() { }

    /** @param depth brackets within each other, at most */
    static Asked any(Random random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(5)) {
            case 0 -> {
                Asked one = any(random, depth - 1);
                Asked other = any(random, depth - 1);
                yield new Asked("(" + one.query() + ") OR (" + other.query() + ")", one.holds().or(other.holds()));
            }
            case 1 -> {
                Asked one = any(random, depth - 1);
                Asked other = any(random, depth - 1);
                yield new Asked("(" + one.query() + (random.nextBoolean() ? ") AND (" : ") (") + other.query() + ")", one.holds().and(other.holds()));
            }
            case 2 -> {
                Asked one = any(random, depth - 1);
                Asked other = any(random, depth - 1);
                yield new Asked("(" + one.query() + (random.nextBoolean() ? ") NOT (" : ") -(") + other.query() + ")", one.holds().and(other.holds().negate()));
            }
            case 3 -> {
                Asked leaf = leaf(random);
                yield new Asked("NOT " + leaf.query(), leaf.holds().negate());
            }
            default -> leaf(random);
        };
    }

    private static Asked leaf(Random random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Asked(word.toUpperCase(), words -> words.stream().anyMatch(other -> STEMS.get(other).equals(STEMS.get(word))));
            case 1 -> phrase(IntStream.range(0, 2 + random.nextInt(2)).mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size()))).toList());
            case 2 -> {
                String beginning = word.substring(0, 2 + random.nextInt(word.length() - 1));
                yield new Asked(beginning + "*", words -> terms(words).anyMatch(other -> other.startsWith(beginning)));
            }
            default -> roughly(word.substring(0, 1) + word.substring(2), 1 + random.nextInt(2));
        };
    }

    private static Asked phrase(List<String> phrase) {
        List<String> stems = phrase.stream().map(STEMS::get).toList();
        return new Asked("\"" + String.join(" ", phrase) + "\"", words -> {
            String all = words.stream().map(STEMS::get).collect(Collectors.joining(" ", " ", " "));
            return all.contains(" " + String.join(" ", stems) + " ");
        });
    }

    private static Asked roughly(String word, int letters) {
        return new Asked(word + "~" + letters, words -> terms(words).anyMatch(other -> other.charAt(0) == word.charAt(0) && distance(word, other) <= letters));
    }

    /** What the index keeps of words. */
    private static Stream<String> terms(List<String> words) {
        return words.stream().flatMap(word -> Stream.of(word, STEMS.get(word)));
    }

    /** Letters put in, left out, replaced, or two swapped. */
    private static int distance(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                least[i][j] = Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }
}
