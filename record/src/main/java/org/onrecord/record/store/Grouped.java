package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** Rows by their first column, in the order asked for. */
final class Grouped<T> {

    /** Makes a value of a row. */
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    private final Map<Long, List<T>> rows = new HashMap<>();

    /** The rows of a table that belong to the articles, in the order of these columns, the first of which is "article". */
    static <T> Grouped<T> of(Range range, String table, String order, Reader<T> reader) {
        return of(range, "select * from " + table + " where article" + Range.OF_ARTICLES + "order by " + order, reader);
    }

    /** @param query its first column is the key to group by; see {@link Range#query} */
    static <T> Grouped<T> of(Range range, String query, Reader<T> reader) {
        return of(range.query(query), reader);
    }

    /** @param query its first column is the key to group by */
    static <T> Grouped<T> of(Query query, Reader<T> reader) {
        Grouped<T> grouped = new Grouped<>();
        query.map((row, _) -> grouped.add(row.getLong(1), reader.read(row))).list();
        return grouped;
    }

    List<T> of(long key) {
        return rows.getOrDefault(key, List.of());
    }

    /** Rows of other keys. */
    void addAll(Grouped<T> other) {
        rows.putAll(other.rows);
    }

    private boolean add(long key, T value) {
        return rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }
}
