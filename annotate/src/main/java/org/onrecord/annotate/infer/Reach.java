package org.onrecord.annotate.infer;

/**
 * The positions of a window that one cue is scored against, all counted in the window.
 *
 * @param cueFirst first position of the cue
 * @param cueLast  last position of the cue, included
 * @param start    first position scored
 * @param end      after the last position scored
 */
public record Reach(int cueFirst, int cueLast, int start, int end) {

    /** In place of a position: padding. */
    static final long NONE = -1;

    /** Distances are exact to here and then counted by {@link #STEP}, as in training ({@code bucket} in model.py). */
    private static final int EXACT = 12;
    private static final int STEP = 8;

    /** Buckets a side; those after the cue are numbered from here on. */
    private static final int SIDE = 32;

    int length() {
        return end - start;
    }

    long position(int index) {
        return start + index;
    }

    /** Bucket of the signed distance from the cue: 0 within it, 1 to 32 before, 33 to 64 after. */
    long distance(int index) {
        int position = start + index;
        if (position < cueFirst) {
            return bucket(cueFirst - position);
        }
        return position > cueLast ? bucket(position - cueLast) + SIDE : 0;
    }

    private static int bucket(int distance) {
        return Math.min(SIDE, distance <= EXACT ? distance : EXACT + (distance - EXACT + STEP - 1) / STEP);
    }
}
