package org.onrecord.claim.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins the two groups that are closest on average over all pairs between them, again and again, until none is close enough. A pair that must
 * not be together keeps the groups of both apart. Cubic in the units, which are few.
 */
final class AverageLink {

    private final List<Unit> units;
    private final double enough;

    /** Of the groups that began at two places: the sum over all pairs; less than 0 where they must stay apart. */
    private final double[][] sums;
    private final int[] sizes;

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    private AverageLink(List<Unit> units, Scores scores, double enough) {
        this.units = new ArrayList<>(units);
        this.enough = enough;
        this.sums = new double[units.size()][units.size()];
        this.sizes = new int[units.size()];
        for (int i = 0; i < units.size(); i++) {
            sizes[i] = 1;
            for (int j = 0; j < i; j++) {
                sums[i][j] = scores.mean(units.get(i), units.get(j)).orElse(NEVER);
                sums[j][i] = sums[i][j];
            }
        }
    }

    /** @param enough least mean of what is joined */
    static List<Unit> of(List<Unit> units, Scores scores, double enough) {
        AverageLink link = new AverageLink(units, scores, enough);
        for (Optional<Tie> next = link.closest(); next.isPresent(); next = link.closest()) {
            link.join(next.get().one(), next.get().other());
        }
        return link.units.stream().filter(unit -> unit != null).toList();
    }

    /** Of equals, those that come first. */
    private Optional<Tie> closest() {
        Tie best = null;
        for (int i = 0; i < sums.length; i++) {
            for (int j = i + 1; units.get(i) != null && j < sums.length; j++) {
                double mean = units.get(j) == null ? NEVER : sums[i][j] / sizes[i] / sizes[j];
                if (mean >= enough && (best == null || mean > best.probability())) {
                    best = new Tie(i, j, mean);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private void join(int one, int other) {
        for (int k = 0; k < sums.length; k++) {
            sums[one][k] += sums[other][k];
            sums[k][one] = sums[one][k];
        }
        sizes[one] += sizes[other];
        units.set(one, units.get(one).with(units.get(other)));
        units.set(other, null);
    }
}
