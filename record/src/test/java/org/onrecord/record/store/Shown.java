package org.onrecord.record.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A query's rows as somebody sees them who opens the database without this program. */
final class Shown {

    private Shown() {
    }

    /** Columns joined by a bar, empty for null. */
    static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getString(i) == null ? "" : result.getString(i));
                }
                rows.add(String.join("|", columns));
            }
        }
        return rows;
    }
}
