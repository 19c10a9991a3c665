package org.onrecord.export;

/** Follows a long run, and may end it. */
@FunctionalInterface
public interface Watch {

    /** Lets it run. */
    Watch NONE = _ -> true;

    /**
     * @param done reports exported, or bytes read
     * @return whether to go on
     */
    boolean goesOn(long done);
}
