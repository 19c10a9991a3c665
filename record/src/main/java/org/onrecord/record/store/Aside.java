package org.onrecord.record.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.onrecord.record.store.RecordFault.Kind;

/**
 * Takes a record out of the way of another, and keeps it under a dated name, whatever its state.
 *
 * @param at the date of the name
 */
public record Aside(Instant at) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * Gives the record a second name, so that its place is never empty: whoever publishes there replaces it.
     *
     * @return where it is now; empty: there was none
     */
    Optional<Path> take(Address.File record, Faults faults) throws RecordFault, IOException {
        boolean isThere = Files.exists(record.path());
        if (!isThere && !Files.exists(record.log())) {
            return Optional.empty();
        }
        if (isThere) {
            foldIn(record, faults);
        }
        Path name = free(record);
        if (isThere) {
            link(record.path(), name);
        }
        // Of a record that is damaged, or whose file is gone: its log goes with it.
        if (Files.exists(record.log())) {
            Files.move(record.log(), name.resolveSibling(name.getFileName() + "-wal"));
        }
        Files.deleteIfExists(record.beside("-shm"));
        return isThere ? Optional.of(name) : Optional.empty();
    }

    /** Puts what its log holds into the file, and makes sure that nobody uses it: leaving the log behind needs the record for oneself alone. */
    private static void foldIn(Address.File record, Faults faults) throws RecordFault, IOException {
        if (!LogFile.isSound(record.log())) {
            return;
        }
        try (Connection connection = FileCopy.connect(record.path(), false);
                ResultSet mode = connection.createStatement().executeQuery("pragma journal_mode = delete")) {
            if (mode.next() && mode.getString(1).equals("wal")) {
                throw faults.busy();
            }
        } catch (SQLException e) {
            RecordFault fault = faults.of(e);
            if (fault.kind() != Kind.DAMAGED && fault.kind() != Kind.NO_RECORD) {
                throw fault;
            }
        }
    }

    private Path free(Address.File record) {
        String ending = ".replaced-" + DATE.format(at);
        Path name = record.beside(ending);
        for (int i = 2; Files.exists(name); i++) {
            name = record.beside(ending + "-" + i);
        }
        return name;
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | IOException e) {
            // No links on this disk: the place is empty for a moment.
            Files.move(from, to);
        }
    }
}
