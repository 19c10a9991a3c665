package org.onrecord.record.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Doer;

/** The audit log in its table. */
final class AuditRows {

    /** The oldest go: so many take about 20 MB, and whoever guesses passwords cannot fill the disk. */
    private static final int KEPT = 100_000;

    private AuditRows() { }

    static void add(Handle handle, Deed deed) {
        Rows rows = new Rows(handle);
        long entry = rows.nextKey(Table.AUDIT);
        rows.add(Table.AUDIT, entry, deed.doer().at().toString(), deed.doer().who(), deed.what().toString(), deed.about(), deed.doer().address());
        rows.write();
        handle.execute("delete from audit where entry <= ?", entry - KEPT);
    }

    static List<Deed> latest(Handle handle, int skip, int limit) {
        return handle.createQuery("select made, who, what, about, address from audit order by entry desc limit ? offset ?").bind(0, limit).bind(1, skip)
                .map((row, _) -> new Deed(new Doer(row.getString(2), Instant.parse(row.getString(1)), row.getString(5)), What.of(row.getString(3)), row.getString(4))).list();
    }
}
