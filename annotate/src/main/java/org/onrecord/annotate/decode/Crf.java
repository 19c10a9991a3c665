package org.onrecord.annotate.decode;

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

    /** Takes the arrays over; the caller must not change them afterwards. */
    public Crf(List<String> labels, float[] start, float[][] step) {
        if (start.length != labels.size() || step.length != labels.size()) {
            throw new IllegalArgumentException(labels.size() + " labels, but " + start.length + " start scores and " + step.length + " rows of steps");
        }
        this.labels = List.copyOf(labels);
        this.start = start;
        this.step = step;
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
