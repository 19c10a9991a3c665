package org.onrecord.claim.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cheaper rule for what is too large for average link: the unit with the most ties takes all that are tied to it, then the next one of those
 * that are left, and so on; each such star then goes on as one unit, scored by its centre. Linear in the ties.
 */
final class Stars {

    /**
     * What is left.
     *
     * @param ties among the stars, scored by their centres
     */
    record Round(List<Unit> units, List<Tie> ties) { }

    private final List<Unit> units;
    private final List<List<Tie>> ties;

    /** Of each unit, the place of its star. */
    private final int[] star;

    private Stars(List<Unit> units, List<Tie> ties) {
        this.units = units;
        this.ties = IntStream.range(0, units.size()).<List<Tie>>mapToObj(_ -> new ArrayList<>()).toList();
        for (Tie tie : ties) {
            this.ties.get(tie.one()).add(tie);
            this.ties.get(tie.other()).add(new Tie(tie.other(), tie.one(), tie.probability()));
        }
        this.star = new int[units.size()];
    }

    /** @param enough least probability between two centres for a tie of their stars */
    static Round of(List<Unit> units, List<Tie> ties, Scores scores, double enough) {
        Stars stars = new Stars(units, ties);
        List<Unit> joined = stars.join();
        Set<Long> seen = new HashSet<>();
        List<Tie> left = new ArrayList<>();
        for (Tie tie : ties) {
            int a = Math.min(stars.star[tie.one()], stars.star[tie.other()]);
            int b = Math.max(stars.star[tie.one()], stars.star[tie.other()]);
            if (a != b && seen.add((long) a << Integer.SIZE | b)) {
                Optional<Double> mean = scores.mean(joined.get(a), joined.get(b));
                mean.filter(probability -> probability >= enough).ifPresent(probability -> left.add(new Tie(a, b, probability)));
            }
        }
        return new Round(joined, left);
    }

    private List<Unit> join() {
        List<Unit> joined = new ArrayList<>();
        boolean[] taken = new boolean[units.size()];
        List<Integer> order = IntStream.range(0, units.size()).boxed().sorted(Comparator.comparing((Integer unit) -> -ties.get(unit).size()).thenComparing(unit -> unit)).toList();
        for (int centre : order) {
            if (!taken[centre]) {
                taken[centre] = true;
                star[centre] = joined.size();
                joined.add(around(centre, taken));
            }
        }
        return joined;
    }

    private Unit around(int centre, boolean[] taken) {
        Map<Integer, Integer> sides = new HashMap<>(units.get(centre).sides());
        List<Integer> nodes = new ArrayList<>(units.get(centre).nodes());
        ties.get(centre).stream().sorted(Comparator.comparing(Tie::probability).reversed().thenComparing(Tie::other)).map(Tie::other).forEach(other -> {
            Unit unit = units.get(other);
            if (!taken[other] && !Held.areApart(sides, unit.sides())) {
                taken[other] = true;
                star[other] = star[centre];
                sides.putAll(unit.sides());
                nodes.addAll(unit.nodes());
            }
        });
        return new Unit(units.get(centre).faces(), nodes.stream().sorted().toList(), sides);
    }
}
