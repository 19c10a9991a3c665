package org.onrecord.ingest.layout;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/**
 * A small network over the lines of a text: what a line is like, then four times what stands around it, wider each time, then
 * four weights, one for each state of {@link LineModel}. Plain loops over floats: the same result on every machine.
 *
 * @param enter      [hidden][traits]
 * @param enterBias  [hidden]
 * @param around     [layer][place in the kernel][to][from]
 * @param aroundBias [layer][to]
 * @param dilations  lines from one place of a kernel to the next, for each layer
 * @param leave      [states][hidden]
 * @param leaveBias  [states]
 */
record Network(float[][] enter, float[] enterBias, float[][][][] around, float[][] aroundBias, int[] dilations, float[][] leave, float[] leaveBias) {

    /** In the order in which training/layout/train.py writes it. */
    static Network read(DataInputStream in, int traits, int hidden, int[][] kernels) throws IOException {
        float[][] enter = matrix(in, hidden, traits);
        float[] enterBias = row(in, hidden);
        float[][][][] around = new float[kernels.length][][][];
        float[][] aroundBias = new float[kernels.length][];
        int[] dilations = new int[kernels.length];
        for (int layer = 0; layer < kernels.length; layer++) {
            around[layer] = new float[kernels[layer][0]][][];
            for (int k = 0; k < kernels[layer][0]; k++) {
                around[layer][k] = matrix(in, hidden, hidden);
            }
            aroundBias[layer] = row(in, hidden);
            dilations[layer] = kernels[layer][1];
        }
        return new Network(enter, enterBias, around, aroundBias, dilations, matrix(in, LineModel.STATES, hidden), row(in, LineModel.STATES));
    }

    private static float[][] matrix(DataInputStream in, int rows, int columns) throws IOException {
        float[][] matrix = new float[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = row(in, columns);
        }
        return matrix;
    }

    static float[] row(DataInputStream in, int length) throws IOException {
        float[] row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = in.readFloat();
        }
        return row;
    }

    /** For each line the probabilities of the states. */
    float[][] probabilities(List<float[]> lines) {
        float[][] now = new float[lines.size()][];
        for (int i = 0; i < now.length; i++) {
            now[i] = positive(times(enter, enterBias, lines.get(i)));
        }
        for (int layer = 0; layer < around.length; layer++) {
            now = widened(now, layer);
        }
        float[][] states = new float[now.length][];
        for (int i = 0; i < now.length; i++) {
            states[i] = shares(times(leave, leaveBias, now[i]));
        }
        return states;
    }

    private float[][] widened(float[][] lines, int layer) {
        float[][] wider = new float[lines.length][];
        int middle = around[layer].length / 2;
        for (int i = 0; i < lines.length; i++) {
            float[] sum = aroundBias[layer].clone();
            for (int k = 0; k < around[layer].length; k++) {
                int place = i + (k - middle) * dilations[layer];
                if (place >= 0 && place < lines.length) {
                    add(sum, around[layer][k], lines[place]);
                }
            }
            wider[i] = positive(sum);
            for (int h = 0; h < sum.length; h++) {
                wider[i][h] += lines[i][h];
            }
        }
        return wider;
    }

    private static float[] times(float[][] matrix, float[] bias, float[] from) {
        float[] sum = bias.clone();
        add(sum, matrix, from);
        return sum;
    }

    private static void add(float[] sum, float[][] matrix, float[] from) {
        for (int to = 0; to < sum.length; to++) {
            float[] row = matrix[to];
            float value = 0;
            for (int k = 0; k < row.length; k++) {
                value += row[k] * from[k];
            }
            sum[to] += value;
        }
    }

    private static float[] positive(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }

    private static float[] shares(float[] weights) {
        float most = weights[0];
        for (float weight : weights) {
            most = Math.max(most, weight);
        }
        double sum = 0;
        for (float weight : weights) {
            sum += StrictMath.exp(weight - most);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (StrictMath.exp(weights[i] - most) / sum);
        }
        return weights;
    }
}
