package org.onrecord.record.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.onrecord.record.store.RecordFault.Kind;
import org.sqlite.SQLiteConfig;

/**
 * A copy of a record file as it is at one moment, while others write to it. By "vacuum into": that reads row by row in one transaction, so that
 * writers need not wait, and damaged pages are found where a copy of pages would take them along; and the copy has no log beside it.
 */
final class FileCopy {

    private FileCopy() { }

    /** @param faults tells what is wrong with the record, {@code target} what is wrong where the copy goes */
    static void of(Path record, Path copy, Faults faults, Faults target) throws RecordFault, InterruptedException {
        try (Connection connection = connect(record, true); PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            Stopping.watch(connection);
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        } catch (SQLException e) {
            RecordFault fault = faults.of(e);
            throw Stopping.told(fault.kind() == Kind.FULL || fault.kind() == Kind.FORBIDDEN ? target.of(e) : fault);
        }
    }

    /** @param mode "wal" for a record in use; "delete" for a file that can be read where nothing can be written */
    static void journal(Path file, String mode, Faults faults) throws RecordFault {
        try (Connection connection = connect(file, false)) {
            connection.createStatement().execute("pragma journal_mode = " + mode);
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }

    /** Proves a file; nothing is written beside it. */
    static Counts proven(Path file, Faults faults) throws RecordFault, InterruptedException {
        try (Connection connection = connect(file, true)) {
            Stopping.watch(connection);
            faults.requireRecord(Schema.look(connection, Dialect.SQLITE));
            return new Proof(faults).ofFile(connection);
        } catch (SQLException e) {
            throw Stopping.told(faults.of(e));
        }
    }

    static Connection connect(Path file, boolean isReadOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(isReadOnly);
        config.setBusyTimeout(Dialect.BUSY_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        connection.createStatement().execute("pragma cell_size_check = on");
        return connection;
    }
}
