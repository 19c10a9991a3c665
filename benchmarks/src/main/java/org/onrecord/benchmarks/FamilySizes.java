package org.onrecord.benchmarks;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The law of sizes of families: n or more with probability n^-exponent, the exponent that makes the sizes seen most likely.
 *
 * @param low  the least exponent by which they are not surprising (95 %)
 * @param high the greatest
 */
record FamilySizes(double exponent, double low, double high) {

    private static final double LEAST = 0.05;
    private static final double MOST = 30;
    private static final int STEPS = 100;

    /** By so much may the logarithm of the likelihood lie below its greatest: half of the 95th percentile of chi-squared with one degree of freedom. */
    private static final double UNSURPRISING = 1.92;

    /** @param sizes one of each family, at least one of two or more */
    static FamilySizes of(List<Integer> sizes) {
        DoubleUnaryOperator likelihood = exponent -> sizes.stream().mapToDouble(size -> Math.log(Math.pow(size, -exponent) - Math.pow(size + 1, -exponent))).sum();
        double best = top(likelihood);
        double bound = likelihood.applyAsDouble(best) - UNSURPRISING;
        return new FamilySizes(best, crossing(likelihood, bound, best, LEAST), crossing(likelihood, bound, best, MOST));
    }

    private static double top(DoubleUnaryOperator likelihood) {
        double low = LEAST;
        double high = MOST;
        for (int i = 0; i < STEPS; i++) {
            double third = (high - low) / 3;
            if (likelihood.applyAsDouble(low + third) < likelihood.applyAsDouble(high - third)) {
                low += third;
            } else {
                high -= third;
            }
        }
        return (low + high) / 2;
    }

    /** Where it falls below a bound on the way. */
    private static double crossing(DoubleUnaryOperator likelihood, double bound, double above, double below) {
        double in = above;
        double out = below;
        for (int i = 0; i < STEPS; i++) {
            double middle = (in + out) / 2;
            if (likelihood.applyAsDouble(middle) >= bound) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    /** Others of its family that a report has on average, by the law; none is larger than {@code most}. */
    double copies(int most) {
        double reports = 0;
        double squares = 0;
        for (int size = 1; size <= most; size++) {
            double share = Math.pow(size, -exponent) - (size == most ? 0 : Math.pow(size + 1, -exponent));
            reports += share * size;
            squares += share * size * size;
        }
        return squares / reports - 1;
    }
}
