package org.onrecord.spark.plan;

/** A job that cannot begin, with what to do about it; nothing is written then. */
public final class Impossible extends Exception {

    private static final long serialVersionUID = 1;

    public Impossible(String message) {
        super(message);
    }
}
