package org.onrecord.record.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.onrecord.record.store.RecordFault.Kind;

/** Where a record is, or is to be. */
sealed interface Address {

    /** As it is told to people: without a password. */
    String told();

    /** What JDBC calls it. */
    String url();

    /**
     * A file.
     *
     * @param told as it was given
     * @param path the same, absolute: no name of SQLite's own ("":memory:") is one
     */
    record File(String told, Path path) implements Address {

        @Override
        public String url() {
            return "jdbc:sqlite:" + path;
        }

        Path beside(String ending) {
            return path.resolveSibling(path.getFileName() + ending);
        }

        /** Where SQLite writes first, and from where it folds into the file. */
        Path log() {
            return beside("-wal");
        }

        /**
         * Whether a file is there that SQLite may open. It would make an empty one a record, and throw away a log that it cannot read or
         * that has lost its file: what was acknowledged may be in it.
         */
        boolean isThere() throws RecordFault {
            try {
                return looked();
            } catch (IOException e) {
                throw new RecordFault(Kind.FORBIDDEN, told + ": it cannot be looked at: check its rights and its disk", e);
            }
        }

        private boolean looked() throws IOException, RecordFault {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                refuseIf(Files.exists(log()) && Files.size(log()) > 0, Kind.MISSING, "the record is gone but its log " + log().getFileName()
                        + " is here: put both together again, or move the log away");
                return false;
            }
            refuseIf(Files.isDirectory(path), Kind.NO_RECORD, "it is a folder: name a file in it, e.g. " + told.replaceAll("/+$", "") + "/onrecord.db");
            refuseIf(!Files.isRegularFile(path), Kind.NO_RECORD, "it is no file that can hold a record: name another");
            refuseIf(Files.size(path) == 0, Kind.NO_RECORD, "the file is empty, no record: delete it to begin a new record, or restore a backup (onrecord restore)");
            refuseIf(!LogFile.isSound(log()), Kind.DAMAGED, "its log " + log().getFileName() + " is damaged, and what was written last may be in it: "
                    + "restore a backup (onrecord restore), or move that file away to go on without");
            return true;
        }

        private void refuseIf(boolean wrong, Kind kind, String what) throws RecordFault {
            if (wrong) {
                throw new RecordFault(kind, told + ": " + what, null);
            }
        }
    }

    /** A database of a server. */
    record Server(String told, String url) implements Address {

        /** Held, or it would be forgotten with its level: what the driver has to say is told by {@link Faults}. */
        private static final Logger DRIVER = Logger.getLogger("org.postgresql");

        static boolean isAddress(String url) {
            DRIVER.setLevel(Level.OFF);
            try {
                return url.startsWith("jdbc:postgresql:") && DriverManager.getDriver(url) != null;
            } catch (SQLException e) {
                return false;
            }
        }
    }

    /** @param place a file, or an address "jdbc:postgresql://…" */
    static Address of(String place) throws RecordFault {
        return place.startsWith("jdbc:") ? server(place) : file(place);
    }

    private static Address file(String place) throws RecordFault {
        // The driver takes what follows a question mark for settings.
        Optional<Path> path = place.isBlank() || place.contains("?") ? Optional.empty() : path(place);
        return new File(place, path.orElseThrow(() -> new RecordFault(Kind.NO_RECORD, place + ": this cannot be a record's name: name a file without '?', e.g. onrecord.db", null)));
    }

    private static Optional<Path> path(String place) {
        try {
            return Optional.of(Path.of(place).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Address server(String place) throws RecordFault {
        // Nothing after the question mark is told: it may hold a password.
        String told = place.replaceFirst("(?s)\\?.*", "");
        if (Server.isAddress(place)) {
            return new Server(told, place);
        }
        throw new RecordFault(Kind.NO_RECORD, told + ": this is no address of a record: name a file, or jdbc:postgresql://host/database?user=NAME", null);
    }
}
