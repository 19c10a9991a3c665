package org.onrecord.ingest.page.body;

/** Segments [{@code start}, {@code end}). */
record Stretch(int start, int end) {

    static final Stretch NONE = new Stretch(0, 0);

    boolean holds(int segment) {
        return start <= segment && segment < end;
    }

    /** The run of segments with the greatest sum of gains. */
    static Stretch best(double[] gains) {
        Stretch best = NONE;
        double most = 0;
        double sum = 0;
        int start = 0;
        for (int i = 0; i < gains.length; i++) {
            sum += gains[i];
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > most) {
                most = sum;
                best = new Stretch(start, i + 1);
            }
        }
        return best;
    }
}
