package org.onrecord.origin.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Reprint.Kind;

/**
 * Puts each report below the one that it has most of its text from. A report that has most of its text from none is an origin. The outcome does
 * not depend on the order in which anything is given.
 */
public final class Ancestry {

    /** A report of which less than half is another's has an origin of its own: most of its words are. */
    public static final double MOST = 0.5;

    /** Shares that differ by less are as good as equal: then the earlier report is the likelier origin. */
    private static final double FIFTIETH = 50;

    private final Map<Long, Printed> reports = new TreeMap<>();
    private final List<Edge> edges = new ArrayList<>();

    /** For union and find: a report that stands for all those of its tree. */
    private final Map<Long, Long> trees = new HashMap<>();

    private Ancestry(Collection<Printed> reports, Collection<Reprint> reprints) {
        reports.forEach(report -> this.reports.put(report.key(), report));
        List<Reprint> both = new ArrayList<>();
        for (Reprint reprint : reprints) {
            if (reprint.kind() != Kind.SHARED_QUOTATION && this.reports.containsKey(reprint.report()) && this.reports.containsKey(reprint.other())) {
                both.add(reprint);
                both.add(reprint.turned());
            }
        }
        both.forEach(this::add);
        implied(both).forEach(this::add);
    }

    /** A report below another. */
    private record Edge(Printed child, Printed parent, Reprint reprint) {

        /** Whom an agency credit names comes first, then the larger share, the earlier report, the one that came first. */
        static final Comparator<Edge> BEST = Comparator.comparing((Edge edge) -> !edge.child().isCreditedTo(edge.parent()))
                .thenComparing(edge -> -Math.floor(edge.reprint().share() * FIFTIETH))
                .thenComparing(edge -> edge.parent().when())
                .thenComparing(edge -> edge.parent().key()).thenComparing(edge -> edge.child().key());
    }

    /**
     * For each report that has most of its text from another what it shares with that one, itself named first.
     *
     * @param reprints of these reports with each other; of the same two at most one
     */
    public static Map<Long, Reprint> of(Collection<Printed> reports, Collection<Reprint> reprints) {
        return new Ancestry(reports, reprints).parents();
    }

    private void add(Reprint reprint) {
        Printed child = reports.get(reprint.report());
        Printed parent = reports.get(reprint.other());
        if (reprint.share() >= MOST && !child.isBefore(parent)) {
            edges.add(new Edge(child, parent, reprint));
        }
    }

    /**
     * Two that are nearly the same as a third are nearly the same, though they were never compared: of ten thousand copies each is compared with a few.
     * All of a report's are tied to the earliest of them.
     */
    private List<Reprint> implied(List<Reprint> both) {
        Map<Long, List<Reprint>> of = new TreeMap<>();
        both.stream().filter(reprint -> Math.min(reprint.share(), reprint.otherShare()) >= MOST)
                .forEach(reprint -> of.computeIfAbsent(reprint.report(), _ -> new ArrayList<>()).add(reprint));
        List<Reprint> implied = new ArrayList<>();
        for (List<Reprint> reprints : of.values()) {
            Reprint earliest = reprints.stream().min(Comparator.comparing((Reprint reprint) -> reports.get(reprint.other()).published().orElse("unknown"))
                    .thenComparing(Reprint::other)).orElseThrow();
            reprints.stream().filter(reprint -> reprint != earliest).forEach(reprint -> implied.add(implied(reprint, earliest)));
        }
        return implied;
    }

    /** What they must share at least: what the one lacks of the third, and the third of the other, may be the same words or not. */
    private static Reprint implied(Reprint one, Reprint other) {
        double share = Math.max(0, one.otherShare() + other.share() - 1);
        double otherShare = Math.max(0, other.otherShare() + one.share() - 1);
        return new Reprint(one.other(), other.other(), one.kind() == Kind.IDENTICAL ? other.kind() : one.kind(), share, otherShare, Math.min(one.shared(), other.shared()));
    }

    private Map<Long, Reprint> parents() {
        edges.sort(Edge.BEST);
        Map<Long, Reprint> parents = new TreeMap<>();
        for (Edge edge : edges) {
            long child = edge.child().key();
            long tree = tree(edge.parent().key());
            if (!parents.containsKey(child) && tree != tree(child)) {
                parents.put(child, edge.reprint());
                trees.put(child, tree);
            }
        }
        return parents;
    }

    /** The root of a report's tree; ways are shortened as they are gone. */
    private long tree(long key) {
        long root = key;
        while (trees.containsKey(root)) {
            root = trees.get(root);
        }
        for (long at = key; at != root;) {
            long next = trees.get(at);
            trees.put(at, root);
            at = next;
        }
        return root;
    }

    /** The origin of each report, which may be itself. @param parents from {@link #of} */
    public static Map<Long, Long> origins(Collection<Printed> reports, Map<Long, Reprint> parents) {
        Map<Long, Long> origins = new TreeMap<>();
        for (Printed report : reports) {
            List<Long> way = new ArrayList<>();
            long at = report.key();
            while (parents.containsKey(at) && !origins.containsKey(at)) {
                way.add(at);
                at = parents.get(at).other();
            }
            long origin = origins.getOrDefault(at, at);
            origins.put(at, origin);
            way.forEach(key -> origins.put(key, origin));
        }
        return origins;
    }
}
