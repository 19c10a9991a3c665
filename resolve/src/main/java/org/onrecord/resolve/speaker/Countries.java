package org.onrecord.resolve.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.text.Table;

/** Countries, their seats of government and the words for their people; other places. From {@code countries.tsv}, {@code places.txt}. */
final class Countries {

    private final Map<String, String> bySeat = new HashMap<>();
    private final Map<String, String> byDemonym = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> places = new HashSet<>();

    Countries() {
        for (String line : Table.lines(Countries.class, "countries.tsv")) {
            String[] fields = Table.padded(line, 4);
            String country = fields[0];
            byName.put(lower(country), country);
            add(bySeat, fields[1], country);
            add(byDemonym, fields[2], country);
            add(byName, fields[3], country);
        }
        Table.lines(Countries.class, "places.txt").forEach(place -> places.add(lower(place)));
    }

    private static void add(Map<String, String> map, String words, String country) {
        for (String word : words.split("\\|")) {
            if (!word.isEmpty()) {
                map.put(lower(word), country);
            }
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The country whose government sits in the city: "Moscow" gives "Russia". */
    Optional<String> seatedIn(String city) {
        return Optional.ofNullable(bySeat.get(lower(city)));
    }

    /** The country that a word like "Russian" belongs to. */
    Optional<String> ofDemonym(String word) {
        return Optional.ofNullable(byDemonym.get(lower(word)));
    }

    /** The country of this name, or short or long form of it. */
    Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(lower(name)));
    }

    /** Whether it is the name of a country, a seat of government or another place of the lists. */
    boolean isPlace(String name) {
        String lower = lower(name);
        return byName.containsKey(lower) || bySeat.containsKey(lower) || places.contains(lower);
    }
}
