package org.onrecord.claim.side;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the forms of an English word have in common, roughly: "denied", "denies" and "denial" are one, and so are "interfered" and "interference".
 * It need be no word, and now and then takes two words for one; it is only held against other stems.
 */
final class Stems {

    /** Of forms of one word, taken off first; the longest that fits. */
    private static final List<String> INFLECTIONS = List.of("ally", "ings", "ing", "ed", "es", "ly", "s");

    /** Of words made of others, taken off then. */
    private static final List<String> DERIVATIONS = List.of("ation", "ment", "ence", "ance", "enc", "anc", "ese", "ion", "al", "an");

    /** A shorter rest would be that of too many words: "plan" and "need" stay whole. */
    private static final int SHORTEST = 3;
    private static final Map<String, Integer> REST = Map.of("ence", 4, "ance", 4, "enc", 4, "anc", 4, "an", 4, "al", 4, "ese", 4, "ion", 4, "ly", 4);

    /** Forms that no ending explains. */
    private static final Map<String, String> OTHERS = Table.rows("forms.tsv", 2).stream().collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private Stems() {
    }

    /** @param word in lower case */
    static String of(String word) {
        return OTHERS.containsKey(word) ? bare(OTHERS.get(word)) : regular(word);
    }

    private static String regular(String word) {
        return bare(without(DERIVATIONS, without(INFLECTIONS, word)));
    }

    private static String without(List<String> endings, String word) {
        for (String ending : endings) {
            int rest = word.length() - ending.length();
            if (word.endsWith(ending) && rest >= REST.getOrDefault(ending, SHORTEST) && hasVowel(word, rest) && !isWhole(word, ending)) {
                return single(word.substring(0, rest));
            }
        }
        return word;
    }

    /** "Press", "focus" and "crisis" are no plurals. */
    private static boolean isWhole(String word, String ending) {
        return ending.equals("s") && (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"));
    }

    private static boolean hasVowel(String word, int end) {
        return word.substring(0, end).chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    /** "Admitt" of "admitted" is "admit". */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled ? stem.substring(0, last) : stem;
    }

    /** "Deny" and "deni" are "den", "russia" and "russi" are "russ". */
    private static String bare(String stem) {
        int end = stem.length();
        while (end > SHORTEST && "aeiy".indexOf(stem.charAt(end - 1)) >= 0) {
            end--;
        }
        return stem.substring(0, end);
    }
}
