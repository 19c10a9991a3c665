package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Pages cannot be kept; so nothing more is fetched. */
final class DiskFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    DiskFailure(Path folder, IOException cause) {
        super(folder + ": pages cannot be kept there (" + cause.getMessage() + "): make room or name another place with --record", cause);
    }
}
