package org.onrecord.record.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.Cited;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.store.ClaimContent.Arrival;
import org.onrecord.record.store.ClaimContent.Link;
import org.onrecord.record.store.ClaimContent.Way;

/**
 * Claims while they are brought up to the record: first all statements are {@link #put}, then what that changed is {@link #settle settled},
 * then contents are {@link #link linked} and {@link #regroup grouped}. All of it is kept, or nothing. Valid only while {@link KeptClaims#follow} runs.
 */
public final class ClaimDraft {

    private final Handle handle;
    private final ClaimArrivals arrivals;
    private final ClaimGroups groups;

    ClaimDraft(Handle handle) {
        this.handle = handle;
        this.arrivals = new ClaimArrivals(handle);
        this.groups = new ClaimGroups(handle);
    }

    /**
     * What the statements that were put changed.
     *
     * @param fresh   contents that are to be compared with others, as they are new or may have changed
     * @param touched keys of other contents whose claims are to be made again
     */
    public record Settled(List<ClaimContent> fresh, Set<Long> touched) {

        public Settled {
            fresh = List.copyOf(fresh);
            touched = Set.copyOf(touched);
        }
    }

    /** Puts statements of a report in the place of those it had. @param article the report's id */
    public void put(String article, List<Arrival> statements) {
        arrivals.put(article, statements);
    }

    /** To be asked once, after all were put. */
    public Settled settle() {
        ClaimArrivals.Settled settled = arrivals.settle();
        groups.count(settled.counted());
        return new Settled(settled.fresh(), settled.touched());
    }

    /** The contents that statements have, by the statements' ids; those that can be in no claim are left out. */
    public Map<String, ClaimContent> contentsOf(Collection<String> statements) {
        Map<String, ClaimContent> contents = new HashMap<>();
        for (List<String> ids : Keys.chunks(new HashSet<>(statements))) {
            handle.createQuery("select claim_members.statement, claim_contents.content, claim_contents.sample, claim_contents.claim, coalesce(told, 1) from claim_members"
                    + " join claim_ways on claim_ways.way = claim_members.way join claim_contents on claim_contents.content = claim_ways.content"
                    + " where claim_contents.why_none is null and claim_members.statement" + Keys.IN)
                    .bindList(Keys.NAME, ids)
                    .map((row, _) -> contents.put(row.getString(1), ClaimArrivals.content(row, 2))).list();
        }
        return contents;
    }

    /** Contents by their keys, in their order. */
    public List<ClaimContent> contents(Collection<Long> keys) {
        return ClaimArrivals.contents(handle, keys);
    }

    /** The contents of some claims, by their keys. */
    public List<ClaimContent> ofClaims(Collection<Long> claims) {
        return ClaimArrivals.contents(handle, Keys.chunks(claims).stream().flatMap(some -> handle.createQuery("select content from claim_contents where claim" + Keys.IN)
                .bindList(Keys.NAME, some).mapTo(Long.class).list().stream()).toList());
    }

    /** How many contents some claims have, by their keys. */
    public Map<Long, Integer> sizes(Collection<Long> claims) {
        Map<Long, Integer> sizes = new HashMap<>();
        for (List<Long> some : Keys.chunks(claims)) {
            handle.createQuery("select claim, count(*) from claim_contents where claim" + Keys.IN + "group by claim").bindList(Keys.NAME, some)
                    .map((row, _) -> sizes.put(row.getLong(1), row.getInt(2))).list();
        }
        return sizes;
    }

    /** Takes all links of a content away, and gives the keys of those it was linked with. */
    public Set<Long> unlink(long content) {
        return ClaimLinks.unlink(handle, content);
    }

    /** Adds links; between two contents there is none yet. */
    public void link(Collection<Link> links) {
        ClaimLinks.add(handle, links);
    }

    /** The links of some contents, each once. @param atLeast probability */
    public List<Link> links(Collection<Long> contents, double atLeast) {
        return ClaimLinks.of(handle, contents, atLeast);
    }

    /** Which of some contents speak of others, and which others of them. */
    public List<ClaimContent.Reference> references(Collection<Long> contents) {
        return ClaimArrivals.references(handle, contents);
    }

    /** The ways with these keys. */
    public List<Way> waysWith(Collection<Long> keys) {
        return ways("way", keys);
    }

    /** The ways in which some contents are said. */
    public List<Way> ways(Collection<Long> contents) {
        return ways("content", contents);
    }

    private List<Way> ways(String column, Collection<Long> keys) {
        return Keys.chunks(new HashSet<>(keys)).stream().flatMap(some -> handle.createQuery("select way, content, sample, statements from claim_ways where " + column + Keys.IN)
                .bindList(Keys.NAME, some).map((row, _) -> new Way(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4))).list().stream())
                .sorted(Comparator.comparing(Way::key)).toList();
    }

    /** Statements with what is known of their reports, by their ids; those that the record has no more are left out. */
    public Map<String, Cited> cited(Collection<String> statements) {
        return new CitedRows(handle).of(statements);
    }

    /** Makes claims of contents, and takes these from the claims that they were in. */
    public void regroup(List<ClaimGroup> made) {
        groups.regroup(made);
    }

    /** What people say of claims and holds, in order. */
    public List<ClaimEdit> words() {
        return new ClaimWords(handle).holding();
    }

    /** The same, of those that claims do not follow yet, or follow still though they were undone; from now on they do. */
    public List<ClaimEdit> changedWords() {
        return new ClaimWords(handle).follow();
    }

    void sum() {
        groups.sum();
    }

    Optional<KeptClaims.Made> made() {
        return KeptClaims.made(handle);
    }
}
