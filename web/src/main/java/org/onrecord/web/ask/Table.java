package org.onrecord.web.ask;

import java.util.List;

/**
 * What a page or picture shows, as rows: its ".csv" address, and the table below a picture.
 *
 * @param heads names of the columns
 * @param rows  each with as many cells as there are heads
 */
public record Table(List<String> heads, List<List<String>> rows) {

    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + heads.size() + " heads");
            }
        }
    }
}
