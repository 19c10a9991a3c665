package org.onrecord.cli;

/** Takes what is to be said of an input besides what became of it; before its outcome comes. */
@FunctionalInterface
interface Notes {

    /** @param message one line for people; does not name the source */
    void note(String source, String message);
}
