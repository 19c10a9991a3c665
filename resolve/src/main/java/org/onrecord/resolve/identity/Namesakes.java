package org.onrecord.resolve.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Appearances of one and the same name: one bearer, unless what reports tell of them contradicts that. */
final class Namesakes {

    private final List<List<Appearance>> bearers = new ArrayList<>();
    private final List<Appearance> open = new ArrayList<>();
    private Reason apart = Reason.OTHER_COUNTRY;

    private Namesakes() {
    }

    static Namesakes of(List<Appearance> namesakes) {
        Namesakes result = new Namesakes();
        List<List<Appearance>> circles = circles(namesakes);
        if (circles.size() < 2 || !result.contradict(circles)) {
            result.bearers.add(namesakes);
            return result;
        }
        result.bearers.addAll(circles);
        namesakes.stream().filter(appearance -> traits(appearance).isEmpty()).forEach(result.open::add);
        return result;
    }

    /** The bearers, each with at least one appearance. */
    List<List<Appearance>> bearers() {
        return bearers;
    }

    /** Appearances that may be any of several bearers. */
    List<Appearance> open() {
        return open;
    }

    /** Why there are several bearers. */
    Reason apart() {
        return apart;
    }

    private boolean contradict(List<List<Appearance>> circles) {
        List<Traits> traits = circles.stream().map(Namesakes::all).toList();
        boolean found = false;
        for (int i = 0; i + 1 < traits.size(); i++) {
            boolean ids = traits.get(i).haveOtherIds(traits.get(i + 1));
            apart = ids ? Reason.OTHER_ID : apart;
            found |= ids || traits.get(i).contradict(traits.get(i + 1));
        }
        return found;
    }

    private static Traits all(List<Appearance> circle) {
        return circle.stream().map(Appearance::traits).reduce(Traits.NONE, Traits::and);
    }

    /** Those that share a trait, or share one with one that does, and so on; those of whom nothing is told are in none. */
    private static List<List<Appearance>> circles(List<Appearance> namesakes) {
        int[] parents = IntStream.range(0, namesakes.size()).toArray();
        Map<String, Integer> byTrait = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            for (String trait : traits(namesakes.get(i))) {
                Integer other = byTrait.putIfAbsent(trait, i);
                if (other != null) {
                    parents[root(parents, i)] = root(parents, other);
                }
            }
        }
        Map<Integer, List<Appearance>> circles = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            if (!traits(namesakes.get(i)).isEmpty()) {
                circles.computeIfAbsent(root(parents, i), any -> new ArrayList<>()).add(namesakes.get(i));
            }
        }
        return List.copyOf(circles.values());
    }

    private static int root(int[] parents, int index) {
        int at = index;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private static List<String> traits(Appearance appearance) {
        Traits traits = appearance.traits();
        return Stream.of(prefixed("office ", traits.offices()), prefixed("country ", traits.countries()),
                prefixed("party ", traits.parties()), prefixed("id ", traits.ids())).flatMap(stream -> stream).toList();
    }

    private static Stream<String> prefixed(String prefix, Set<String> values) {
        return values.stream().map(value -> prefix + value);
    }
}
