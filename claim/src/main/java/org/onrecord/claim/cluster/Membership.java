package org.onrecord.claim.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.claim.pair.Reason;
import org.onrecord.claim.pair.Reason.Trait;
import org.onrecord.claim.pair.Score;

/** Says of each statement of a cluster how close it is to the others, and why it is there. */
final class Membership {

    /** Nodes that the others are compared with, where a cluster has more: so that it costs no pass over all pairs. */
    private static final int COMPARED = 12;

    private static final Reason SAME = new Reason(Trait.SAME_WORDS, 1, "");
    private static final Reason PEOPLE = new Reason(Trait.PEOPLE, 1, "");

    private final Nodes nodes;
    private final Scores scores;

    Membership(Nodes nodes, Scores scores) {
        this.nodes = nodes;
        this.scores = scores;
    }

    Cluster of(Unit unit) {
        List<Integer> compared = Stream.concat(unit.faces().stream(), unit.nodes().stream()).distinct().limit(COMPARED).toList();
        List<Cluster.Member> members = new ArrayList<>();
        unit.nodes().forEach(node -> members.addAll(members(node, compared)));
        members.sort(Comparator.comparing(Cluster.Member::statement));
        return new Cluster(members);
    }

    private List<Cluster.Member> members(int node, List<Integer> compared) {
        List<Integer> others = compared.stream().filter(other -> other != node).toList();
        List<String> statements = nodes.statements(node);
        double closeness = others.stream().mapToDouble(other -> scores.of(node, other).probability()).average().orElse(1);
        Optional<Integer> nearest = others.stream().max(Comparator.comparing((Integer other) -> scores.of(node, other).probability()).thenComparing(Comparator.reverseOrder()));
        List<Reason> shared = nearest.map(other -> reasons(node, other)).orElse(List.of());
        List<Cluster.Member> members = new ArrayList<>();
        for (String statement : statements) {
            Optional<String> copy = statements.size() == 1 ? Optional.empty() : Optional.of(statements.get(statement.equals(statements.getFirst()) ? 1 : 0));
            List<Reason> reasons = Stream.concat(copy.stream().map(_ -> SAME), shared.stream()).toList();
            members.add(new Cluster.Member(statement, closeness, copy.or(() -> nearest.map(other -> nodes.statements(other).getFirst())), reasons));
        }
        return members;
    }

    private List<Reason> reasons(int node, int other) {
        Score score = scores.explained(node, other);
        boolean together = nodes.isPeoples(node) && nodes.isPeoples(other);
        return together ? Stream.concat(Stream.of(PEOPLE), score.reasons().stream()).toList() : score.reasons();
    }
}
