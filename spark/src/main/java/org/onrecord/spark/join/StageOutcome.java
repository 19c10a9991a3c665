package org.onrecord.spark.join;

/** What became of a stage. */
public sealed interface StageOutcome {

    /** The table is there, whole. @param rows of it, {@code anew} false: it was there before, and nothing was done */
    record Done(long rows, boolean anew) implements StageOutcome { }

    /** Nothing was done. @param code for programs, {@code message} for people: what to do */
    record Refused(String code, String message) implements StageOutcome { }
}
