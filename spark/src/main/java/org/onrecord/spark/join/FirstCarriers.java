package org.onrecord.spark.join;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.onrecord.origin.match.Matcher;

/** Of each mark the carriers with the least keys, before anything is moved: a task of any size has so many of a mark at most. */
final class FirstCarriers {

    private FirstCarriers() { }

    static Iterator<Row> of(Iterator<Row> rows) {
        Map<Integer, TreeMap<Long, Integer>> first = new HashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            long packed = row.getLong(0);
            TreeMap<Long, Integer> carriers = first.computeIfAbsent((int) (packed >> Integer.SIZE), _ -> new TreeMap<>());
            if (carriers.size() < Matcher.CARRIERS || packed < carriers.lastKey()) {
                carriers.put(packed, row.getInt(1));
                if (carriers.size() > Matcher.CARRIERS) {
                    carriers.pollLastEntry();
                }
            }
        }
        return first.values().stream().flatMap(carriers -> carriers.entrySet().stream())
                .map(carrier -> RowFactory.create(carrier.getKey(), carrier.getValue())).iterator();
    }
}
