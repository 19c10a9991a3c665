package org.onrecord.record.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.Group;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Doer;

/** The audit log in its table. */
final class AuditRows {

    /** Deeds between two looks for what is too old: such a look reads the whole log, 160,000 rows at most, and so costs each deed that of 160 rows. */
    private static final int SELDOM = 1_000;

    private AuditRows() { }

    static void add(Handle handle, Deed deed) {
        Rows rows = new Rows(handle);
        long entry = rows.nextKey(Table.AUDIT);
        rows.add(Table.AUDIT, entry, deed.doer().at().toString(), deed.doer().who(), deed.what().toString(), deed.about(), deed.doer().address());
        rows.write();
        if (entry % SELDOM == 0) {
            Arrays.stream(Group.values()).forEach(group -> trim(handle, group, group.kept()));
        }
    }

    /** Forgets the oldest of a group. @param kept of it */
    static void trim(Handle handle, Group group, int kept) {
        List<String> words = Arrays.stream(What.values()).filter(what -> what.group() == group).map(What::toString).toList();
        handle.createQuery("select entry from audit where what in (<words>) order by entry desc limit 1 offset :kept").bindList("words", words).bind("kept", kept).mapTo(Long.class).findOne()
                .ifPresent(oldest -> handle.createUpdate("delete from audit where what in (<words>) and entry <= :oldest").bindList("words", words).bind("oldest", oldest).execute());
    }

    static List<Deed> latest(Handle handle, int skip, int limit) {
        return handle.createQuery("select made, who, what, about, address from audit order by entry desc limit ? offset ?").bind(0, limit).bind(1, skip)
                .map((row, _) -> new Deed(new Doer(row.getString(2), Instant.parse(row.getString(1)), row.getString(5)), What.of(row.getString(3)), row.getString(4))).list();
    }
}
