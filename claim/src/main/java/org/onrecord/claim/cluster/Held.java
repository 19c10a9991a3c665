package org.onrecord.claim.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The constraints that hold: from the last to the first, each as far as none after it says otherwise. Linear in the statements that they name.
 */
final class Held {

    private static final int SOME = 1;
    private static final int OTHERS = 2;

    /** Statements that people put together, by one of them each. */
    private final Map<String, String> firsts = new HashMap<>();

    /** Of what was put together, on which side of which constraint it is, by number. */
    private final Map<String, Map<Integer, Integer>> sides = new HashMap<>();

    private Held() {
    }

    /** @param present statements that are there; others are passed over */
    static Held of(List<Constraint> constraints, Set<String> present) {
        Held held = new Held();
        for (int i = constraints.size() - 1; i >= 0; i--) {
            switch (constraints.get(i)) {
                case Constraint.Together together -> held.join(among(together.statements(), present));
                case Constraint.Apart apart -> held.part(i, among(apart.some(), present), among(apart.others(), present));
            }
        }
        return held;
    }

    /** One of the statements that people put together with this one, the same for all of them: often it alone. */
    String first(String statement) {
        String first = statement;
        while (firsts.containsKey(first)) {
            first = firsts.get(first);
        }
        return first;
    }

    /** The sides of a statement and of all that was put together with it. */
    Map<Integer, Integer> sides(String statement) {
        return sides.getOrDefault(first(statement), Map.of());
    }

    static boolean areApart(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        Map<Integer, Integer> fewer = one.size() <= other.size() ? one : other;
        Map<Integer, Integer> more = fewer == one ? other : one;
        return fewer.entrySet().stream().anyMatch(side -> more.containsKey(side.getKey()) && !more.get(side.getKey()).equals(side.getValue()));
    }

    private static Set<String> among(Collection<String> statements, Set<String> present) {
        return statements.stream().filter(present::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private void join(Set<String> statements) {
        String anchor = statements.isEmpty() ? "" : statements.iterator().next();
        for (String statement : statements) {
            if (!areApart(sides(anchor), sides(statement))) {
                union(first(anchor), first(statement));
            }
        }
    }

    private void union(String one, String other) {
        if (one.equals(other)) {
            return;
        }
        String first = one.compareTo(other) < 0 ? one : other;
        String second = first.equals(one) ? other : one;
        Map<Integer, Integer> all = new HashMap<>(sides.getOrDefault(first, Map.of()));
        all.putAll(sides.getOrDefault(second, Map.of()));
        firsts.put(second, first);
        sides.put(first, all);
    }

    private void part(int number, Set<String> some, Set<String> others) {
        Set<String> here = some.stream().map(this::first).collect(Collectors.toCollection(HashSet::new));
        Set<String> there = others.stream().map(this::first).collect(Collectors.toCollection(HashSet::new));
        Set<String> both = new HashSet<>(here);
        both.retainAll(there);
        here.removeAll(both);
        there.removeAll(both);
        here.forEach(first -> sides.computeIfAbsent(first, _ -> new HashMap<>()).put(number, SOME));
        there.forEach(first -> sides.computeIfAbsent(first, _ -> new HashMap<>()).put(number, OTHERS));
    }
}
