package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.Entry;

/** Inputs that are not recorded, from their rows. */
final class SkippedRows {

    /** Rows read with one query. */
    private static final int CHUNK = 1_000;

    private SkippedRows() { }

    /** Told again by a later run, it stays one row: only the run is the later one. False: it was not told before. */
    static boolean again(Handle handle, Skipped skipped, long run) {
        return handle.execute("update skipped set run = ?, inputs = ? where source = ? and outcome = ? and reason = ? and message = ?"
                + " and coalesce(position, -1) = ? and run < ?", run, skipped.inputs(), skipped.source(), skipped.outcome(), skipped.reason(),
                skipped.message(), skipped.position().orElse(-1), run) > 0;
    }

    static void add(Rows rows, Skipped skipped, long run) {
        Long position = skipped.position().isPresent() ? skipped.position().getAsLong() : null;
        rows.add(Table.SKIPPED, rows.nextKey(Table.SKIPPED), run, skipped.source(), skipped.outcome(), skipped.reason(), position,
                skipped.message(), skipped.inputs());
    }

    /** Some at a time, so that memory stays bounded. */
    static void inOrder(Handle handle, Consumer<Skipped> consumer) {
        SortedMap<Long, Skipped> rows = after(handle, 0, CHUNK);
        while (!rows.isEmpty()) {
            rows.values().forEach(consumer);
            rows = after(handle, rows.lastKey(), CHUNK);
        }
    }

    /** Those after a key, by their keys. */
    static SortedMap<Long, Skipped> after(Handle handle, long key, int most) {
        SortedMap<Long, Skipped> rows = new TreeMap<>();
        handle.createQuery("select skipped, source, outcome, reason, position, message, inputs from skipped where skipped > ? order by skipped limit ?")
                .bind(0, key).bind(1, most).map((row, _) -> rows.put(row.getLong("skipped"), skipped(row))).list();
        return rows;
    }

    private static Skipped skipped(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        OptionalLong place = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
        return new Skipped(row.getString("source"), row.getString("outcome"), row.getString("reason"), place, row.getString("message"), row.getInt("inputs"));
    }
}
