package org.onrecord.resolve.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Table;

/** What common nouns say of a source: titles, persons, groups, bodies, documents. From {@code roles.tsv}. */
final class Roles {

    /** Sorts of common nouns. */
    enum Sort { PERSON, GROUP, BODY, DOCUMENT }

    private final Set<String> titles = new HashSet<>();
    private final Map<String, Sort> sorts = new HashMap<>();
    private final Map<String, Gender> genders = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, Set<String>> related = new HashMap<>();

    Roles() {
        for (String line : Table.lines(Roles.class, "roles.tsv")) {
            String[] fields = Table.padded(line, 3);
            for (String entry : fields[2].split(" ")) {
                if (fields[0].equals("general")) {
                    general(entry);
                } else {
                    entry(fields[0], Gender.of(fields[1]), entry);
                }
            }
        }
    }

    private void entry(String sort, Gender gender, String entry) {
        String[] parts = entry.split("=");
        add(sort, gender, parts[0], parts[0]);
        if (parts.length > 1) {
            for (String other : parts[1].split("\\|")) {
                add(sort, gender, other, parts[0]);
            }
        }
    }

    private void add(String sort, Gender gender, String word, String head) {
        if (sort.equals("title")) {
            titles.add(word);
        } else {
            sorts.putIfAbsent(word, Sort.valueOf(sort.toUpperCase(java.util.Locale.ROOT)));
        }
        if (gender != Gender.UNKNOWN) {
            genders.put(word, gender);
        }
        if (!word.equals(head)) {
            heads.put(word, head);
        }
    }

    private void general(String entry) {
        String[] parts = entry.split("=");
        for (String narrower : parts[1].split("\\|")) {
            related.computeIfAbsent(parts[0], any -> new HashSet<>()).add(narrower);
            related.computeIfAbsent(narrower, any -> new HashSet<>()).add(parts[0]);
        }
    }

    boolean isTitle(String lower) {
        return titles.contains(lower);
    }

    /** The sort of a noun, or null when it is not in the table. */
    Sort sort(String lower) {
        return sorts.get(lower);
    }

    boolean isPerson(String lower) {
        return sorts.get(lower) == Sort.PERSON;
    }

    Gender gender(String lower) {
        return genders.getOrDefault(lower, Gender.UNKNOWN);
    }

    /** The word that {@code lower} is short for or another form of: "sen." is "senator". */
    String head(String lower) {
        return heads.getOrDefault(lower, lower);
    }

    /** What else one that is called {@code head} may be called: a president is a leader, and a leader may be a president. */
    Set<String> related(String head) {
        return related.getOrDefault(head, Set.of());
    }
}
