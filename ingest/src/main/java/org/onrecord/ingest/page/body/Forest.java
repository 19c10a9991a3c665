package org.onrecord.ingest.page.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decision trees whose leaves add up to the log odds of a yes. Written by training/pages/train.py, a tree a line, from its root, left before right:
 * {@code 12<3.5} asks whether value 12 is at most 3.5 (yes: left), {@code =0.2} is a leaf.
 */
final class Forest {

    /** Value to ask about; -1 is a leaf. */
    private int[] asked = new int[4096];
    private float[] limits = new float[4096];
    private int[] rights = new int[4096];
    private int nodes;
    private int[] roots = new int[128];
    private int trees;

    private Forest() { }

    /** @param name of a resource beside this class; it is the program's own, so that a fault in it is a fault of the program */
    static Forest load(String name) {
        Forest forest = new Forest();
        try (InputStream stream = Forest.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                forest.add(line);
            }
            return forest;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }

    static Forest parse(String lines) {
        Forest forest = new Forest();
        lines.lines().forEach(forest::add);
        return forest;
    }

    private void add(String line) {
        if (trees == roots.length) {
            roots = Arrays.copyOf(roots, 2 * trees);
        }
        roots[trees++] = nodes;
        int[] waiting = new int[64];
        int depth = 0;
        int from = 0;
        while (from < line.length()) {
            int end = line.indexOf(' ', from);
            end = end < 0 ? line.length() : end;
            int less = line.indexOf('<', from);
            if (line.charAt(from) == '=') {
                node(-1, Float.parseFloat(line.substring(from + 1, end)));
                if (depth > 0) {
                    rights[waiting[--depth]] = nodes;
                }
            } else {
                waiting[depth++] = nodes;
                node(Integer.parseInt(line.substring(from, less)), Float.parseFloat(line.substring(less + 1, end)));
            }
            from = end + 1;
        }
    }

    private void node(int value, float limit) {
        if (nodes == asked.length) {
            asked = Arrays.copyOf(asked, 2 * nodes);
            limits = Arrays.copyOf(limits, 2 * nodes);
            rights = Arrays.copyOf(rights, 2 * nodes);
        }
        asked[nodes] = value;
        limits[nodes++] = limit;
    }

    /** Between 0 and 1. */
    float judge(float[] values) {
        float sum = 0;
        for (int tree = 0; tree < trees; tree++) {
            int node = roots[tree];
            while (asked[node] >= 0) {
                node = values[asked[node]] <= limits[node] ? node + 1 : rights[node];
            }
            sum += limits[node];
        }
        return (float) (1 / (1 + Math.exp(-sum)));
    }
}
