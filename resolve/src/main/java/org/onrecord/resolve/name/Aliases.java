package org.onrecord.resolve.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.resolve.text.Table;

/** Names of one body or country that do not show it: "SPD" and "Social Democratic Party". From {@code aliases.tsv}. */
public final class Aliases {

    private static final String PREFIX = "alias ";

    private final Map<String, String> canonical = new HashMap<>();

    private Aliases() {
        for (String line : Table.lines(Aliases.class, "aliases.tsv")) {
            String first = null;
            for (String name : line.split("\t")) {
                String folded = BodyName.of(name).joined();
                first = first == null ? folded : first;
                canonical.put(folded, PREFIX + first);
            }
        }
    }

    /** From the class path. */
    public static Aliases load() {
        return new Aliases();
    }

    /** The same for all names of one body that this knows, without article and legal form: its full name, in lower case. */
    public String key(String name) {
        String folded = BodyName.of(name).joined();
        return canonical.containsKey(folded) ? canonical.get(folded).substring(PREFIX.length()) : folded;
    }

    /** A key that all names of the body share. */
    Optional<String> canonical(String folded) {
        return Optional.ofNullable(canonical.get(folded));
    }
}
