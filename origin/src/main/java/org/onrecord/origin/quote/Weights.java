package org.onrecord.origin.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Utterance.Drift.Kind;

/** Words that can turn what is said, of English. */
final class Weights {

    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "hardly", "scarcely");

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "provided", "except", "only", "could", "would", "should", "may", "might", "perhaps",
            "maybe", "possibly", "probably", "likely", "unlikely", "almost", "nearly", "about", "some");

    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Set<String> LARGE = Set.of("hundred", "thousand", "million", "billion", "trillion", "dozen", "half", "quarter", "percent");

    private static final Map<String, String> DIGITS = digits();

    private Weights() { }

    private static Map<String, String> digits() {
        Map<String, String> digits = new HashMap<>();
        for (int i = 0; i < SMALL.size(); i++) {
            digits.put(SMALL.get(i), String.valueOf(i));
        }
        for (int i = 0; i < TENS.size(); i++) {
            digits.put(TENS.get(i), String.valueOf(10 * (i + 2)));
        }
        return Map.copyOf(digits);
    }

    /** "10" for "ten": papers differ in where they write which. "One" is mostly no number, and stays. */
    static String inDigits(String folded) {
        return folded.equals("one") ? folded : DIGITS.getOrDefault(folded, folded);
    }

    /** @param folded with numbers in digits */
    static Optional<Kind> of(String folded) {
        if (NEGATIONS.contains(folded)) {
            return Optional.of(Kind.NEGATION);
        }
        if (CONDITIONS.contains(folded)) {
            return Optional.of(Kind.CONDITION);
        }
        return Character.isDigit(folded.codePointAt(0)) || LARGE.contains(folded) ? Optional.of(Kind.NUMBER) : Optional.empty();
    }
}
