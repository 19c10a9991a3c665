package org.onrecord.resolve.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.resolve.text.Table;

/** Common first names of several languages and the gender they are mostly given to. From {@code first-names.tsv}. */
public final class FirstNames {

    private final Map<String, Gender> genders = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();

    private FirstNames() {
        for (String line : Table.lines(FirstNames.class, "first-names.tsv")) {
            String[] fields = line.split("\t");
            for (String name : fields[1].split(" ")) {
                if (fields[0].equals("s")) {
                    surnames.add(name);
                } else {
                    genders.put(name, Gender.of(fields[0]));
                }
            }
        }
    }

    /** From the class path. */
    public static FirstNames load() {
        return new FirstNames();
    }

    /** Whether {@code form}, with its capital, is one. */
    public boolean contains(String form) {
        return genders.containsKey(form);
    }

    /** UNKNOWN for names of either gender, and for words that are none. */
    public Gender gender(String form) {
        return genders.getOrDefault(form, Gender.UNKNOWN);
    }

    /** Whether it is a common surname too, so that alone it tells no gender. */
    public boolean isSurnameToo(String form) {
        return surnames.contains(form);
    }

    /** Those that are first names alone: with one gender, and no common surname; folded as in {@link PersonName}. */
    Set<String> foldedFirstOnly() {
        return genders.keySet().stream().filter(name -> gender(name) != Gender.UNKNOWN && !isSurnameToo(name)).map(Spelling::foldUmlauts)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All of them, folded as in {@link PersonName}. */
    Set<String> folded() {
        return genders.keySet().stream().map(Spelling::foldUmlauts).collect(Collectors.toUnmodifiableSet());
    }
}
