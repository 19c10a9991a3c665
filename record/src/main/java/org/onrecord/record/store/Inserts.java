package org.onrecord.record.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts many rows into a table at once, as each database takes them fastest; within the transaction, the same rows either way. */
final class Inserts {

    /** Fewer rows go as a batch, which costs one answer of the server less than COPY. What COPY gains is in docs/exports.md. */
    private static final int LEAST_FOR_COPY = 64;

    /** Bytes handed to the server at once. */
    private static final int CHUNK = 1 << 16;

    private final Handle handle;

    Inserts(Handle handle) {
        this.handle = handle;
    }

    /** @param rows each in the order of the table's columns; null: unknown */
    void into(Table table, List<Object[]> rows) {
        try {
            Connection connection = handle.getConnection();
            if (!connection.isWrapperFor(PGConnection.class)) {
                batch(connection, table, rows);
            } else if (rows.size() >= LEAST_FOR_COPY) {
                copy(connection.unwrap(PGConnection.class), table, rows);
            } else {
                typedBatch(table, rows);
            }
        } catch (SQLException e) {
            throw new ConnectionException(e); // as all faults of a database are thrown here: Faults tells them by their cause
        }
    }

    /** Without asking for each value how it is bound, which took more of the processor than binding it. */
    private static void batch(Connection connection, Table table, List<Object[]> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void typedBatch(Table table, List<Object[]> rows) {
        try (PreparedBatch batch = handle.prepareBatch(table.insert())) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    batch.bind(i, row[i]);
                }
                batch.add();
            }
            batch.execute();
        }
    }

    private static void copy(PGConnection connection, Table table, List<Object[]> rows) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(table.copy());
        try {
            ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * CHUNK);
            for (Object[] row : rows) {
                lines.writeBytes(line(row).getBytes(StandardCharsets.UTF_8));
                if (lines.size() >= CHUNK) {
                    send(copy, lines);
                }
            }
            send(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, ByteArrayOutputStream lines) throws SQLException {
        copy.writeToCopy(lines.toByteArray(), 0, lines.size());
        lines.reset();
    }

    /** As COPY reads it: values between tabs, what would end one after a backslash. */
    private static String line(Object[] row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            line.append(i == 0 ? "" : "\t");
            switch (row[i]) {
                case null -> line.append("\\N");
                case String text -> escape(text, line);
                case byte[] bytes -> line.append("\\\\x").append(HexFormat.of().formatHex(bytes));
                case Number number -> line.append(number);
                case Boolean truth -> line.append(truth);
                default -> throw new IllegalArgumentException("no table has a value of " + row[i].getClass());
            }
        }
        return line.append('\n').toString();
    }

    private static void escape(String text, StringBuilder line) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(text.charAt(i));
            }
        }
    }
}
