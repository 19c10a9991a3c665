package org.onrecord.cli;

import java.nio.file.Path;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordFault;
import picocli.CommandLine.Option;

/** {@code --record}: which record a command is about. A mixin. */
final class RecordOption {

    private static final String USUAL = "onrecord.db";

    @Option(names = "--record", paramLabel = "RECORD", defaultValue = USUAL,
            description = "The record: a file, with its search index and its pages beside it; or a server, jdbc:postgresql://HOST/NAME?user=... Default: " + USUAL + ".")
    private String place = USUAL;

    String place() {
        return place;
    }

    /** Whether it is the one that is meant when none is named. */
    boolean isUsual() {
        return place.equals(USUAL);
    }

    /** For commands that begin a record where there is none. */
    Desk open() throws RecordFault {
        return Desk.open(place);
    }

    Desk openExisting() throws RecordFault {
        return Desk.openExisting(place);
    }

    /** What stands for the record where its pages are kept beside it; a server's are in the folder one is in. */
    Path file() {
        return Path.of(place.startsWith("jdbc:") ? USUAL : place);
    }
}
