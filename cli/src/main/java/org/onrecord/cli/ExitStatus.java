package org.onrecord.cli;

/** What a run tells the shell; part of the published interface. */
enum ExitStatus {

    ALL_READ(0),
    /** Or the output could not be written. */
    SOME_FAILED(1),
    USAGE(2),
    /** As programs end that SIGINT stops. */
    INTERRUPTED(130),
    /** As programs end that SIGPIPE stops. */
    BROKEN_PIPE(141);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
