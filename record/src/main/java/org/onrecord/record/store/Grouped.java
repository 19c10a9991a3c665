package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Rows by their first column, in the order asked for. */
final class Grouped<T> {

    /** Makes a value of a row. */
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    private final Map<Long, List<T>> rows = new HashMap<>();

    /** The rows of a table that belong to the articles {@code first} to {@code last}. */
    static <T> Grouped<T> of(Handle handle, String table, String order, long first, long last, Reader<T> reader) {
        String key = order.substring(0, order.indexOf(','));
        return of(handle, "select * from " + table + " where " + key + " between ? and ? order by " + order, first, last, reader);
    }

    /**
     * The rows of a query whose two parameters are the keys of the first and the last.
     *
     * @param query its first column is the key to group by
     */
    static <T> Grouped<T> of(Handle handle, String query, long first, long last, Reader<T> reader) {
        Grouped<T> grouped = new Grouped<>();
        handle.createQuery(query).bind(0, first).bind(1, last)
                .map((row, _) -> grouped.add(row.getLong(1), reader.read(row))).list();
        return grouped;
    }

    List<T> of(long key) {
        return rows.getOrDefault(key, List.of());
    }

    private boolean add(long key, T value) {
        return rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }
}
