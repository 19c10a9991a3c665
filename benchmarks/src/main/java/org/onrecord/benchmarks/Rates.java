package org.onrecord.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Figures of several rounds. */
record Rates(double... values) {

    double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Round by round, this over the other. */
    Rates over(Rates other) {
        double[] ratios = new double[values.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = values[i] / other.values[i];
        }
        return new Rates(ratios);
    }

    Rates times(double factor) {
        return new Rates(Arrays.stream(values).map(value -> value * factor).toArray());
    }

    /** Median, and in brackets the lowest and the highest. */
    String show(int decimals) {
        String one = "%,." + decimals + "f";
        return String.format(Locale.ROOT, one + " (" + one + " to " + one + ")", median(), Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }
}
