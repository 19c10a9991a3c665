package org.onrecord.claim.side;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that say the opposite of each other, by {@code antonyms.tsv}. */
final class Antonyms {

    private final Map<String, Set<String>> opposites = new HashMap<>();

    Antonyms() {
        for (String[] row : Table.rows("antonyms.tsv", 2)) {
            String one = Stems.of(row[0]);
            String other = Stems.of(row[1]);
            opposites.computeIfAbsent(one, any -> new HashSet<>()).add(other);
            opposites.computeIfAbsent(other, any -> new HashSet<>()).add(one);
        }
    }

    /** A word of the one clause where the other has its opposite instead; none where either has both. */
    Optional<String> between(Set<String> one, Set<String> other) {
        return one.stream().filter(stem -> !other.contains(stem)
                && opposites.getOrDefault(stem, Set.of()).stream().anyMatch(opposite -> other.contains(opposite) && !one.contains(opposite))).findFirst();
    }
}
