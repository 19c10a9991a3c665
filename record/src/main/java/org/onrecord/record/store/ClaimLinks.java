package org.onrecord.record.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onrecord.record.store.ClaimContent.Link;

/** Links between contents, within one transaction. */
final class ClaimLinks {

    private ClaimLinks() { }

    /** Takes all links of a content away, and gives the contents at their other ends. */
    static Set<Long> unlink(Handle handle, long content) {
        Set<Long> linked = new TreeSet<>(handle.createQuery("select other from claim_links where one = :content union all"
                + " select one from claim_links where other = :content").bind("content", content).mapTo(Long.class).list());
        if (!linked.isEmpty()) {
            handle.execute("delete from claim_links where one = ?", content);
            handle.execute("delete from claim_links where other = ?", content);
        }
        return linked;
    }

    /** None of them is there yet. */
    static void add(Handle handle, Collection<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into claim_links (one, other, probability, veto) values (?, ?, ?, ?)");
        links.forEach(link -> batch.bind(0, Math.min(link.one(), link.other())).bind(1, Math.max(link.one(), link.other())).bind(2, link.probability())
                .bind(3, link.veto().orElse(null)).add());
        batch.execute();
    }

    /** Those of some contents, each once. */
    static List<Link> of(Handle handle, Collection<Long> contents, double atLeast) {
        Set<Link> links = new LinkedHashSet<>();
        for (List<Long> keys : Keys.chunks(new TreeSet<>(contents))) {
            handle.createQuery("select one, other, probability, veto from claim_links where one" + Keys.IN + "and probability >= :least union all"
                    + " select one, other, probability, veto from claim_links where other" + Keys.IN + "and probability >= :least").bindList(Keys.NAME, keys).bind("least", atLeast)
                    .map((row, _) -> links.add(new Link(row.getLong(1), row.getLong(2), row.getDouble(3), Optional.ofNullable(row.getString(4))))).list();
        }
        return List.copyOf(links);
    }
}
