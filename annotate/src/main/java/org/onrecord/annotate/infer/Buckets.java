package org.onrecord.annotate.infer;

/** Signed distances as the model knows them, as in training ({@code bucket} in model.py). */
public final class Buckets {

    /** Distances are exact to here and then counted by {@link #STEP}. */
    private static final int EXACT = 12;
    private static final int STEP = 8;

    /** Buckets a side; those after are numbered from here on. */
    private static final int SIDE = 32;

    private Buckets() {
    }

    /** 0 for no distance, 1 to 32 for positions before (negative distances), 33 to 64 for those after. */
    public static int of(int distance) {
        return distance <= 0 ? size(-distance) : size(distance) + SIDE;
    }

    private static int size(int distance) {
        return Math.min(SIDE, distance <= EXACT ? distance : EXACT + (distance - EXACT + STEP - 1) / STEP);
    }
}
