package org.onrecord.cli;

import java.io.IOException;

/** What becomes of a command whose standard output cannot be written. */
final class Unwritable {

    private Unwritable() {
    }

    /** Whoever read the output may have had enough ("| head"): no error then. */
    static ExitStatus status(Surroundings surroundings, IOException failure) {
        if ("Broken pipe".equals(failure.getMessage())) {
            return ExitStatus.BROKEN_PIPE;
        }
        surroundings.err().writer().println(Cells.plain("onrecord: standard output cannot be written (" + failure.getMessage()
                + "): make room or write elsewhere"));
        return ExitStatus.SOME_FAILED;
    }
}
