package org.onrecord.annotate.decode;

import java.util.Arrays;
import java.util.List;

/**
 * A linear chain over labels named "O", "B-role" and "I-role". Immutable; safe for many threads.
 *
 * <p>Scores are those of training ({@code training/model.py}): the score of a sequence is the sum of its emissions, of
 * {@code start} for its first label and of {@code step[before][after]} for each pair.
 */
public final class Crf {

    /** Stands for "cannot be": far below any sum of scores that a window can reach. */
    public static final float IMPOSSIBLE = -1e4f;

    private final List<String> labels;
    private final float[] start;
    private final float[][] step;

    /** e to the power of {@link #step}. */
    private final double[][] stepFactor;

    /** Takes the arrays over; the caller must not change them afterwards. */
    public Crf(List<String> labels, float[] start, float[][] step) {
        if (start.length != labels.size() || step.length != labels.size()) {
            throw new IllegalArgumentException(labels.size() + " labels, but " + start.length + " start scores and " + step.length + " rows of steps");
        }
        this.labels = List.copyOf(labels);
        this.start = start;
        this.step = step;
        this.stepFactor = new double[step.length][];
        for (int i = 0; i < step.length; i++) {
            stepFactor[i] = new double[step[i].length];
            for (int j = 0; j < step[i].length; j++) {
                stepFactor[i][j] = Math.exp(step[i][j]);
            }
        }
    }

    /** Labels in the order of their scores. */
    public List<String> labels() {
        return labels;
    }

    /** The best label of each position. {@code emissions[t]} has one score a label. */
    int[] best(float[][] emissions) {
        int n = labels.size();
        float[] score = new float[n];
        for (int j = 0; j < n; j++) {
            score[j] = start[j] + emissions[0][j];
        }
        byte[][] from = new byte[emissions.length][n];
        for (int t = 1; t < emissions.length; t++) {
            score = advance(score, emissions[t], from[t]);
        }
        int[] path = new int[emissions.length];
        int label = argmax(score);
        for (int t = emissions.length - 1; t >= 0; t--) {
            path[t] = label;
            label = from[t][label];
        }
        return path;
    }

    private float[] advance(float[] score, float[] emission, byte[] from) {
        int n = score.length;
        float[] next = new float[n];
        for (int j = 0; j < n; j++) {
            float top = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                float candidate = score[i] + step[i][j];
                if (candidate > top) {
                    top = candidate;
                    from[j] = (byte) i;
                }
            }
            next[j] = top + emission[j];
        }
        return next;
    }

    /**
     * The probability of each label at each position, given all scores: forwards and backwards through the chain, each
     * position scaled to sum to 1 so that nothing underflows.
     */
    double[][] marginals(float[][] emissions) {
        int length = emissions.length;
        double[][] potentials = new double[length][];
        double[][] forward = new double[length][];
        for (int t = 0; t < length; t++) {
            potentials[t] = exponentials(emissions[t]);
            forward[t] = new double[labels.size()];
            for (int j = 0; j < forward[t].length; j++) {
                forward[t][j] = potentials[t][j] * (t == 0 ? Math.exp(start[j]) : before(forward[t - 1], j));
            }
            normalise(forward[t]);
        }
        double[] backward = new double[labels.size()];
        Arrays.fill(backward, 1);
        for (int t = length - 1; t > 0; t--) {
            double[] previous = after(potentials[t], backward);
            multiply(forward[t], backward);
            backward = previous;
        }
        multiply(forward[0], backward);
        return forward;
    }

    private double before(double[] forward, int j) {
        double sum = 0;
        for (int i = 0; i < forward.length; i++) {
            sum += forward[i] * stepFactor[i][j];
        }
        return sum;
    }

    private double[] after(double[] potential, double[] backward) {
        double[] previous = new double[backward.length];
        for (int i = 0; i < previous.length; i++) {
            for (int j = 0; j < backward.length; j++) {
                previous[i] += stepFactor[i][j] * potential[j] * backward[j];
            }
        }
        normalise(previous);
        return previous;
    }

    private static void multiply(double[] values, double[] factors) {
        for (int j = 0; j < values.length; j++) {
            values[j] *= factors[j];
        }
        normalise(values);
    }

    private static void normalise(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int j = 0; j < values.length; j++) {
            values[j] /= sum;
        }
    }

    /** Scaled by the largest, which changes no probability. */
    private static double[] exponentials(float[] scores) {
        float top = scores[argmax(scores)];
        double[] out = new double[scores.length];
        for (int j = 0; j < out.length; j++) {
            out[j] = Math.exp(scores[j] - top);
        }
        return out;
    }

    private static int argmax(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
