package org.onrecord.ingest.layout;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which lines of a whole page's text are the report, as learned from 274 news pages (training/layout/README.md): several small
 * networks tell for each line how likely it stands before the report, in it, in furniture inside it or after it, and the
 * likeliest way through these states is taken. One report a page: its lines come in one stretch, furniture inside it aside.
 */
final class LineModel {

    static final int STATES = 4;

    private static final int BODY = 1;
    private static final int ASIDE = 2;

    /** The longest of 274 pages has 1,841 lines. A text with more than this is left to {@link Extent}: it bounds the memory. */
    private static final int MOST_LINES = 20_000;

    /** Added to each probability, so that no line alone decides the way. As in training. */
    private static final double FLOOR = 1e-4;

    private static final double NEVER = -1e9;

    private static final String NAME = "lines.model";
    private static final LineModel SHIPPED = load();

    private final List<Network> networks;
    private final double[][] steps;

    private LineModel(List<Network> networks, double[][] steps) {
        this.networks = List.copyOf(networks);
        this.steps = steps;
    }

    static boolean canRead(Sheet sheet) {
        return sheet.size() > 0 && sheet.size() <= MOST_LINES;
    }

    /** For every line whether it is the report's. */
    static boolean[] body(Sheet page) {
        return SHIPPED.bodyOf(page);
    }

    private boolean[] bodyOf(Sheet page) {
        int[] states = way(logarithms(Traits.of(page)));
        boolean[] body = new boolean[states.length];
        for (int i = 0; i < states.length; i++) {
            body[i] = states[i] == BODY;
        }
        return body;
    }

    private double[][] logarithms(List<float[]> lines) {
        double[][] sums = new double[lines.size()][STATES];
        for (Network network : networks) {
            float[][] probabilities = network.probabilities(lines);
            for (int i = 0; i < sums.length; i++) {
                for (int state = 0; state < STATES; state++) {
                    sums[i][state] += probabilities[i][state];
                }
            }
        }
        for (double[] line : sums) {
            for (int state = 0; state < STATES; state++) {
                line[state] = StrictMath.log(line[state] / networks.size() + FLOOR);
            }
        }
        return sums;
    }

    /** The likeliest states, line by line (Viterbi). No text begins inside or after its report, none ends in furniture inside it. */
    private int[] way(double[][] lines) {
        byte[][] from = new byte[lines.length][STATES];
        double[] best = {lines[0][0], lines[0][BODY], NEVER, NEVER};
        for (int i = 1; i < lines.length; i++) {
            double[] next = new double[STATES];
            for (int to = 0; to < STATES; to++) {
                for (int state = 1; state < STATES; state++) {
                    if (best[state] + steps[state][to] > best[from[i][to]] + steps[from[i][to]][to]) {
                        from[i][to] = (byte) state;
                    }
                }
                next[to] = best[from[i][to]] + steps[from[i][to]][to] + lines[i][to];
            }
            best = next;
        }
        best[ASIDE] = NEVER;
        int[] states = new int[lines.length];
        for (int state = 0; state < STATES; state++) {
            states[lines.length - 1] = best[state] > best[states[lines.length - 1]] ? state : states[lines.length - 1];
        }
        for (int i = lines.length - 1; i > 0; i--) {
            states[i - 1] = from[i][states[i]];
        }
        return states;
    }

    private static LineModel load() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(LineModel.class.getResourceAsStream(NAME)))) {
            int count = in.readInt();
            int traits = in.readInt();
            int hidden = in.readInt();
            int[][] kernels = new int[in.readInt()][];
            for (int i = 0; i < kernels.length; i++) {
                kernels[i] = new int[] {in.readInt(), in.readInt()};
            }
            double[][] steps = new double[STATES][STATES];
            for (double[] row : steps) {
                float[] read = Network.row(in, STATES);
                Arrays.setAll(row, i -> read[i]);
            }
            List<Network> networks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                networks.add(Network.read(in, traits, hidden, kernels));
            }
            return new LineModel(networks, steps);
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + " beside " + LineModel.class + " cannot be read", e);
        }
    }
}
