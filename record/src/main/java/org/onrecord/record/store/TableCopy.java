package org.onrecord.record.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All rows of one record into the empty tables of another, whichever databases they are in. */
final class TableCopy {

    /** Rows sent together. */
    private static final int BATCH = 1_000;

    private final Connection from;
    private final Connection into;
    private final Dialect dialect;

    /**
     * Both in a transaction, which the caller ends; the first sees one moment.
     *
     * @param dialect of {@code into}
     */
    TableCopy(Connection from, Connection into, Dialect dialect) {
        this.from = from;
        this.into = into;
        this.dialect = dialect;
    }

    void all() throws SQLException {
        Set<String> tables = new HashSet<>(Schema.tables(into, dialect));
        tables.remove(Schema.HISTORY);
        // A backup of an earlier version has not all of them.
        tables.retainAll(Schema.tables(from, dialect == Dialect.SQLITE ? Dialect.POSTGRESQL : Dialect.SQLITE));
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : tables.stream().sorted().toList()) {
            addAfterItsReferences(table, ordered);
        }
        for (String table : ordered) {
            copy(table);
        }
    }

    private void addAfterItsReferences(String table, Set<String> ordered) throws SQLException {
        if (ordered.contains(table)) {
            return;
        }
        DatabaseMetaData schema = into.getMetaData();
        Set<String> references = new LinkedHashSet<>();
        try (ResultSet row = schema.getImportedKeys(null, into.getSchema(), table)) {
            while (row.next()) {
                references.add(row.getString("PKTABLE_NAME"));
            }
        }
        for (String reference : references) {
            if (!reference.equals(table)) {
                addAfterItsReferences(reference, ordered);
            }
        }
        ordered.add(table);
    }

    private void copy(String table) throws SQLException {
        List<Integer> types = new ArrayList<>();
        String columns = columns(table, types);
        // In the order of their first column, the key. What refers to its own table is checked at the end: it may refer to a later row.
        try (Statement asked = from.createStatement(); PreparedStatement insert = into.prepareStatement("insert into \"" + table + "\" (" + columns + ") values ("
                + String.join(", ", Collections.nCopies(types.size(), "?")) + ")")) {
            asked.setFetchSize(BATCH);
            try (ResultSet row = asked.executeQuery("select " + columns + " from \"" + table + "\" order by 1")) {
                for (int pending = 0; row.next(); pending++) {
                    Stopping.check();
                    put(row, insert, types);
                    insert.addBatch();
                    if (pending % BATCH == BATCH - 1) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private String columns(String table, List<Integer> types) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement asked = into.createStatement(); ResultSet none = asked.executeQuery("select * from \"" + table + "\" where 1 = 0")) {
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add('"' + columns.getColumnName(i) + '"');
                types.add(columns.getColumnType(i));
            }
        }
        return String.join(", ", names);
    }

    private static void put(ResultSet row, PreparedStatement insert, List<Integer> types) throws SQLException {
        for (int i = 1; i <= types.size(); i++) {
            int type = types.get(i - 1);
            switch (row.getObject(i)) {
                case null -> insert.setNull(i, type);
                case Number number when isWhole(type) -> insert.setLong(i, number.longValue());
                case Number number -> insert.setDouble(i, number.doubleValue());
                case Object value -> insert.setObject(i, value);
            }
        }
    }

    private static boolean isWhole(int type) {
        return type == Types.BIGINT || type == Types.INTEGER || type == Types.SMALLINT;
    }
}
