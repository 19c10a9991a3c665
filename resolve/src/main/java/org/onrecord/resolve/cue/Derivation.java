package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Guesses the verb of a noun or of a prefixed verb that the lexicon does not have: "exhortation" is of "exhort", "co-sponsor" of
 * "sponsor". Asked only where no entry has the word itself; a guess that is no entry does no harm.
 */
final class Derivation {

    /** A stem is no shorter than this: "nation" is not of "nat". */
    private static final int SHORTEST = 4;

    /** Ending of the noun, and endings of the verb in its place. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "ation", List.of("", "e", "ate"), "ition", List.of("", "e"), "ion", List.of("", "e"), "ment", List.of(""), "al", List.of("", "e"),
            "ance", List.of("", "e"), "er", List.of("", "e"), "or", List.of("", "e"), "ing", List.of("", "e"));
    private static final List<String> PREFIXES = List.of("counter", "counter-", "co-", "re-", "half-", "self-");

    private Derivation() {
    }

    static Stream<String> bases(String form) {
        String noun = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
        Stream<String> verbs = ENDINGS.entrySet().stream().filter(ending -> noun.endsWith(ending.getKey())).sorted(Map.Entry.comparingByKey())
                .flatMap(ending -> stems(noun.substring(0, noun.length() - ending.getKey().length()), ending.getValue()));
        Stream<String> plain = PREFIXES.stream().filter(form::startsWith)
                .map(prefix -> form.substring(prefix.length())).filter(rest -> rest.length() >= SHORTEST);
        return Stream.concat(verbs, plain);
    }

    private static Stream<String> stems(String stem, List<String> endings) {
        return stem.length() < SHORTEST ? Stream.empty() : endings.stream().map(ending -> stem + ending);
    }
}
