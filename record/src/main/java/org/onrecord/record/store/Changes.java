package org.onrecord.record.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The changes of a record, one row a transaction that changes reports. */
final class Changes {

    private Changes() { }

    /**
     * Reports at one moment.
     *
     * @param changes the next ones; empty: there are no more
     * @param last    of the record
     */
    record Some(List<Change> changes, Optional<Point> last) { }

    /** @param change the last {@code articles.touched} of the transaction */
    static void add(Rows rows, long change) {
        rows.add(Table.CHANGES, change, UUID.randomUUID().toString(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static Optional<Point> last(Handle handle) {
        return handle.createQuery("select change, token from changes order by change desc limit 1")
                .map((row, _) -> new Point(row.getLong(1), row.getString(2))).findOne();
    }

    static Optional<Point> first(Handle handle) {
        return handle.createQuery("select change, token from changes order by change limit 1")
                .map((row, _) -> new Point(row.getLong(1), row.getString(2))).findOne();
    }

    static Optional<Point> lastUpTo(Handle handle, long change) {
        return handle.createQuery("select change, token from changes where change <= ? order by change desc limit 1").bind(0, change)
                .map((row, _) -> new Point(row.getLong(1), row.getString(2))).findOne();
    }

    static boolean holds(Handle handle, Point point) {
        return handle.createQuery("select count(*) from changes where change = ? and token = ?").bind(0, point.change()).bind(1, point.token())
                .mapTo(Integer.class).one() > 0;
    }
}
