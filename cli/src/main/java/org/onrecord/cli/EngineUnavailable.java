package org.onrecord.cli;

/** The model cannot be loaded, and so no report can be read; the message says why, in one line. */
final class EngineUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    EngineUnavailable(String message) {
        super(message);
    }

    /** @param cause what loading failed with */
    static EngineUnavailable because(Throwable cause) {
        return new EngineUnavailable("no report can be read, as the model cannot be loaded: is this build whole? (" + cause + ")");
    }
}
