package org.onrecord.claim.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.SameWords;
import org.onrecord.claim.pair.Score;

/** The statements that are clustered, those of the same words as one, unless people said different things of them. In the order of their first statements' ids. */
final class Nodes {

    /** Nodes that speak for what people put together. */
    private static final int FACES = 5;

    /** Nodes of the same words to which a link of one of them goes; there are several where people said different things of copies. */
    private static final int COPIES = 8;

    /** Statements that are one node: the same words, put together with the same, on the same sides. */
    private record Alike(String key, String first, Map<Integer, Integer> sides) { }

    private static final Comparator<Score> BETTER = Comparator.comparing((Score score) -> score.veto().isEmpty()).thenComparing(Score::probability);

    /** Two nodes, by place. */
    record Pair(int one, int other) { }

    private final List<Proposition> propositions = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<List<String>> statements = new ArrayList<>();
    private final List<Alike> alike = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<Integer>> byKey = new TreeMap<>();
    private final Held held;

    private Nodes(Held held) {
        this.held = held;
    }

    static Nodes of(SortedMap<String, Proposition> propositions, Held held) {
        Nodes nodes = new Nodes(held);
        Map<Alike, Integer> found = new HashMap<>();
        Map<String, Long> together = propositions.keySet().stream().collect(Collectors.groupingBy(held::first, Collectors.counting()));
        propositions.values().forEach(proposition -> {
            String first = held.first(proposition.id());
            Alike alike = new Alike(SameWords.key(proposition), together.get(first) > 1 ? first : "", held.sides(proposition.id()));
            int node = found.computeIfAbsent(alike, _ -> nodes.begin(alike, proposition));
            nodes.statements.get(node).add(proposition.id());
            nodes.places.put(proposition.id(), node);
        });
        return nodes;
    }

    private int begin(Alike node, Proposition proposition) {
        int place = propositions.size();
        propositions.add(proposition);
        keys.add(node.key);
        statements.add(new ArrayList<>());
        alike.add(node);
        byKey.computeIfAbsent(node.key, _ -> new ArrayList<>()).add(place);
        return place;
    }

    List<Proposition> propositions() {
        return List.copyOf(propositions);
    }

    List<String> keys() {
        return List.copyOf(keys);
    }

    List<String> statements(int node) {
        return List.copyOf(statements.get(node));
    }

    /** Whether people put it together with others. */
    boolean isPeoples(int node) {
        return !alike.get(node).first.isEmpty();
    }

    /** What is joined to begin with: each node, or what people put together. */
    List<Unit> units() {
        Map<String, List<Integer>> together = new TreeMap<>();
        for (int i = 0; i < propositions.size(); i++) {
            together.computeIfAbsent(isPeoples(i) ? alike.get(i).first : propositions.get(i).id(), _ -> new ArrayList<>()).add(i);
        }
        return together.values().stream().map(nodes -> new Unit(nodes.subList(0, Math.min(FACES, nodes.size())), nodes, alike.get(nodes.getFirst()).sides)).toList();
    }

    /** The scores of links; of several between the same words, said by others or elsewhere, the best. */
    Map<Pair, Score> known(Collection<Link> links) {
        Map<Pair, Score> known = new HashMap<>();
        links.stream().filter(this::isAmong).forEach(link -> {
            int one = places.get(link.one());
            int other = places.get(link.other());
            known.merge(new Pair(Math.min(one, other), Math.max(one, other)), new Score(link.probability(), List.of(), link.veto()), BinaryOperator.maxBy(BETTER));
        });
        return known;
    }

    /** Of units that may be joined, one for each pair, in order. */
    List<Tie> ties(List<Unit> units, Collection<Link> links, double enough) {
        int[] unit = new int[propositions.size()];
        IntStream.range(0, units.size()).forEach(i -> units.get(i).nodes().forEach(node -> unit[node] = i));
        Map<Long, Double> best = new TreeMap<>();
        links.stream().filter(this::isAmong).filter(link -> link.veto().isEmpty() && link.probability() >= enough).forEach(link -> {
            for (int one : copies(link.one())) {
                copies(link.other()).forEach(other -> put(best, unit[one], unit[other], link.probability()));
            }
        });
        byKey.values().forEach(same -> IntStream.range(1, same.size()).forEach(i -> {
            put(best, unit[same.get(0)], unit[same.get(i)], 1);
            put(best, unit[same.get(i - 1)], unit[same.get(i)], 1);
        }));
        return best.entrySet().stream().map(tie -> new Tie((int) (tie.getKey() >> Integer.SIZE), tie.getKey().intValue(), tie.getValue()))
                .filter(tie -> !units.get(tie.one()).isApart(units.get(tie.other()))).toList();
    }

    private static void put(Map<Long, Double> ties, int one, int other, double probability) {
        if (one != other) {
            ties.merge((long) Math.min(one, other) << Integer.SIZE | Math.max(one, other), probability, Math::max);
        }
    }

    private List<Integer> copies(String statement) {
        List<Integer> same = byKey.get(keys.get(places.get(statement)));
        return same.size() <= COPIES ? same : List.of(places.get(statement));
    }

    private boolean isAmong(Link link) {
        return places.containsKey(link.one()) && places.containsKey(link.other());
    }
}
