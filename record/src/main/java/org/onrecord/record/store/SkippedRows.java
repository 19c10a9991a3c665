package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.Entry;

/** Inputs that are not recorded, from their rows. */
final class SkippedRows {

    private SkippedRows() { }

    static List<Skipped> all(Handle handle) {
        return handle.createQuery("select source, outcome, reason, position, message, inputs from skipped order by skipped")
                .map((row, _) -> skipped(row)).list();
    }

    private static Skipped skipped(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        OptionalLong place = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
        return new Skipped(row.getString("source"), row.getString("outcome"), row.getString("reason"), place, row.getString("message"), row.getInt("inputs"));
    }
}
