package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Reprint;

/** Pairs of reports that share words. */
final class OriginLinks {

    private OriginLinks() { }

    /** Pairs with any of the reports in them, each once, of which either is at least so much in the other. */
    static List<Reprint> of(Handle handle, Collection<Long> keys, double share) {
        String enough = "(share >= " + share + " or other_share >= " + share + ") and ";
        return List.copyOf(new LinkedHashSet<>(OriginDraft.inParts(keys, some -> Unparsed.query(handle, "select * from origin_links where " + enough + "report" + Keys.in(some)
                + "union select * from origin_links where " + enough + "other" + Keys.in(some) + "order by 1, 2").map((row, _) -> reprint(row)).list())));
    }

    /** All reports that lie together with some, themselves among them. */
    static Set<Long> around(Handle handle, Collection<Long> keys, double share) {
        Set<Long> around = new HashSet<>(keys);
        Set<Long> edge = new HashSet<>(keys);
        while (!edge.isEmpty()) {
            Set<Long> next = new HashSet<>();
            for (Reprint pair : of(handle, edge, share)) {
                if (around.add(pair.report())) {
                    next.add(pair.report());
                }
                if (around.add(pair.other())) {
                    next.add(pair.other());
                }
            }
            edge = next;
        }
        return around;
    }

    static Reprint reprint(ResultSet row) throws SQLException {
        return new Reprint(row.getLong("report"), row.getLong("other"), Parts.constant(Reprint.Kind.class, row.getString("kind")), row.getDouble("share"),
                row.getDouble("other_share"), row.getInt("shared"));
    }
}
