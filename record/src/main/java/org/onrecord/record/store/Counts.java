package org.onrecord.record.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a record holds.
 *
 * @param rows by table; those that have none are left out, since earlier versions lack some tables
 */
public record Counts(SortedMap<String, Long> rows) {

    public Counts {
        SortedMap<String, Long> some = new TreeMap<>(rows);
        some.values().removeIf(count -> count == 0);
        rows = Collections.unmodifiableSortedMap(some);
    }

    static Counts of(Connection connection, Dialect dialect) throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String table : Schema.tables(connection, dialect)) {
            if (!table.equals(Schema.HISTORY)) {
                try (Statement statement = connection.createStatement(); ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return new Counts(rows);
    }

    /** Whether nothing was ever written. */
    boolean isNothing() {
        return rows.isEmpty();
    }

    /** Texts of reports, earlier versions among them. */
    public long reports() {
        return of(Table.ARTICLES);
    }

    public long statements() {
        return of(Table.STATEMENTS);
    }

    public long speakers() {
        return of(Table.SPEAKERS);
    }

    /** Rows of inputs that are not recorded; each may stand for several. */
    public long skipped() {
        return of(Table.SKIPPED);
    }

    public long runs() {
        return of(Table.RUNS);
    }

    /** People who sign in. */
    public long users() {
        return of(Table.USERS);
    }

    long of(Table table) {
        return rows.getOrDefault(table.toString(), 0L);
    }
}
