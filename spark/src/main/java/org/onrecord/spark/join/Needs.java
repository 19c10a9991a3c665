package org.onrecord.spark.join;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a stage takes up.
 *
 * @param tables of stage read, with the columns that are looked at
 * @param before a stage whose table must be whole; empty: read alone
 */
record Needs(Map<String, Set<String>> tables, Optional<String> before) {

    /** All that {@link Reports} looks at, and more columns of articles. */
    static Needs reports(String... columns) {
        Map<String, Set<String>> tables = Map.of("articles", Reports.COLUMNS, "skipped", Reports.SKIPPED);
        return new Needs(tables, Optional.empty()).and("articles", columns);
    }

    Needs and(String table, String... columns) {
        Map<String, Set<String>> all = new TreeMap<>(tables);
        all.put(table, new TreeSet<>(tables.getOrDefault(table, Set.of())));
        all.get(table).addAll(Set.of(columns));
        return new Needs(all, before);
    }

    Needs after(String stage) {
        return new Needs(tables, Optional.of(stage));
    }
}
