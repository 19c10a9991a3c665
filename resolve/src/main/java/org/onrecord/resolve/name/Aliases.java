package org.onrecord.resolve.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names of one body or country that do not show it: "SPD" and "Social Democratic Party". From {@code aliases.tsv}. */
final class Aliases {

    private final Map<String, String> canonical = new HashMap<>();

    Aliases() {
        for (String line : WordList.lines("aliases.tsv")) {
            String first = null;
            for (String name : line.split("\t")) {
                String folded = BodyName.of(name).joined();
                first = first == null ? folded : first;
                canonical.put(folded, "alias " + first);
            }
        }
    }

    /** A key that all names of the body share. */
    Optional<String> canonical(String folded) {
        return Optional.ofNullable(canonical.get(folded));
    }
}
