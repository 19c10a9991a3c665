package org.onrecord.annotate.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** From emissions to runs: what cannot be is ruled out, the best path found and cut into its B I* runs. */
final class Runs {

    private Runs() {
    }

    /**
     * The runs on the best path.
     *
     * @param emissions scores of each position; changed in place
     * @param open      positions that may carry a label other than "O"
     * @param begins    positions at which a word begins: only there may a run begin
     */
    static List<Run> of(Crf crf, float[][] emissions, IntPredicate open, IntPredicate begins) {
        List<String> labels = crf.labels();
        for (int t = 0; t < emissions.length; t++) {
            for (int j = 0; j < labels.size(); j++) {
                boolean closed = j > 0 && !open.test(t);
                boolean insideWord = labels.get(j).startsWith("B") && !begins.test(t);
                if (closed || insideWord) {
                    emissions[t][j] = Crf.IMPOSSIBLE;
                }
            }
        }
        return runs(crf.best(emissions), labels, crf.marginals(emissions));
    }

    private static List<Run> runs(int[] path, List<String> labels, double[][] probabilities) {
        List<Run> runs = new ArrayList<>();
        for (int t = 0; t < path.length; ) {
            String label = labels.get(path[t]);
            int first = t;
            double sum = probabilities[t][path[t]];
            t++;
            while (label.startsWith("B") && t < path.length && labels.get(path[t]).startsWith("I")) {
                sum += probabilities[t][path[t]];
                t++;
            }
            if (label.startsWith("B")) {
                runs.add(new Run(label.substring(2), first, t - 1, Math.min(1, sum / (t - first))));
            }
        }
        return runs;
    }
}
