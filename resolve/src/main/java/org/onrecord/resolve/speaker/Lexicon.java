package org.onrecord.resolve.speaker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The word lists that speakers are found with: small, general, the same for every report. */
final class Lexicon {

    private final Roles roles = new Roles();
    private final Countries countries = new Countries();
    private final Map<String, Gender> firstNames = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> bodyWords = new HashSet<>();
    private final Set<String> commonWords = new HashSet<>();

    Lexicon() {
        for (String line : Resource.lines("first-names.tsv")) {
            String[] fields = Resource.fields(line, 2);
            for (String name : fields[1].split(" ")) {
                if (fields[0].equals("s")) {
                    surnames.add(name);
                } else {
                    firstNames.put(name, Gender.of(fields[0]));
                }
            }
        }
        Resource.lines("bodies.txt").forEach(line -> bodyWords.addAll(Arrays.asList(line.split(" "))));
        Resource.lines("words.txt").forEach(line -> commonWords.addAll(Arrays.asList(line.split(" "))));
    }

    Roles roles() {
        return roles;
    }

    Countries countries() {
        return countries;
    }

    boolean isFirstName(String form) {
        return firstNames.containsKey(form);
    }

    Gender genderOfName(String form) {
        return firstNames.getOrDefault(form, Gender.UNKNOWN);
    }

    /** The gender that a first name tells when it stands alone, where it may be a surname. */
    Gender genderOfNameAlone(String form) {
        return surnames.contains(form) ? Gender.UNKNOWN : genderOfName(form);
    }

    /** Whether the word ends or makes up names of bodies: "Committee", "Times". */
    boolean isBodyWord(String lower) {
        return bodyWords.contains(lower);
    }

    /** Whether the word may stand capitalised at the start of a sentence without being a name. */
    boolean isCommon(String lower) {
        return commonWords.contains(lower);
    }
}
