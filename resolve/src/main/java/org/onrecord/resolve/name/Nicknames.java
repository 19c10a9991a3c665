package org.onrecord.resolve.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.resolve.text.Table;

/** Short forms of first names: "Bill" of "William". From {@code nicknames.tsv}. */
final class Nicknames {

    private final Map<String, Set<String>> fullNames = new HashMap<>();

    Nicknames() {
        for (String line : Table.lines(Nicknames.class, "nicknames.tsv")) {
            String[] fields = line.split("\t");
            String[] spellings = fields[0].split(" ");
            Stream.concat(Arrays.stream(spellings), Arrays.stream(fields[1].split(" "))).forEach(name -> add(name, spellings[0]));
        }
    }

    private void add(String name, String full) {
        fullNames.computeIfAbsent(Spelling.foldUmlauts(name), any -> new HashSet<>()).add(Spelling.foldUmlauts(full));
    }

    /** Whether one of two folded first names is short for the other, or both for a third. */
    boolean areOne(String one, String other) {
        Set<String> mine = fullNames.getOrDefault(one, Set.of());
        return fullNames.getOrDefault(other, Set.of()).stream().anyMatch(mine::contains);
    }
}
