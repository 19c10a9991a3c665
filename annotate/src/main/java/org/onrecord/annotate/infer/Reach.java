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

    int length() {
        return end - start;
    }

    long position(int index) {
        return start + index;
    }

    /** Bucket of the signed distance from the cue, 0 within it; see {@link Buckets}. */
    long distance(int index) {
        int position = start + index;
        if (position < cueFirst) {
            return Buckets.of(position - cueFirst);
        }
        return Buckets.of(Math.max(0, position - cueLast));
    }
}
