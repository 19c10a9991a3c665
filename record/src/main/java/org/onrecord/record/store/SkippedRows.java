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

    /** Told again by a later run, it stays one row: only the run is the later one. */
    static void add(Rows rows, Handle handle, Skipped skipped, long run) {
        Long position = skipped.position().isPresent() ? skipped.position().getAsLong() : null;
        int known = handle.execute("update skipped set run = ?, inputs = ? where source = ? and outcome = ? and reason = ? and message = ?"
                + " and coalesce(position, -1) = ? and run < ?", run, skipped.inputs(), skipped.source(), skipped.outcome(), skipped.reason(),
                skipped.message(), position == null ? -1 : position, run);
        if (known == 0) {
            rows.add(Table.SKIPPED, rows.nextKey(Table.SKIPPED), run, skipped.source(), skipped.outcome(), skipped.reason(), position,
                    skipped.message(), skipped.inputs());
        }
    }

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
