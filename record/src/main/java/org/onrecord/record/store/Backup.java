package org.onrecord.record.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A record file made of a record that may be in use: all as it is at one moment, proven before it is put in its place. Of a server's record
 * it is a file as well, and a record of its own.
 */
public final class Backup {

    private final Address address;
    private final Address.File file;
    private final Faults faults;
    private final Faults target;

    private Backup(Address address, Address.File file) {
        this.address = address;
        this.file = file;
        this.faults = new Faults(address.told());
        this.target = new Faults(file.told());
    }

    /**
     * Makes one. Interrupted or failed, it leaves what was there.
     *
     * @param place    of the record
     * @param file     where the backup goes; its folder is there
     * @param replaces whether a backup that is there may be replaced
     * @return what the backup holds
     */
    public static Counts of(String place, String file, boolean replaces) throws RecordFault, InterruptedException {
        Address address = Address.of(place);
        if (!(Address.of(file) instanceof Address.File to)) {
            throw new Faults(Address.of(file).told()).none("a backup is a file: name one, e.g. river-backup.db");
        }
        return new Backup(address, to).make(replaces);
    }

    private Counts make(boolean replaces) throws RecordFault, InterruptedException {
        requireRoom(replaces);
        try (NewFile made = NewFile.of(file.path())) {
            switch (address) {
                case Address.File record -> copy(record, made.draft());
                case Address.Server server -> copy(server, made.draft());
            }
            Counts counts = FileCopy.proven(made.draft(), faults);
            if (replaces) {
                made.replace();
            } else {
                made.publish();
            }
            return counts;
        } catch (FileAlreadyExistsException _) {
            throw taken();
        } catch (IOException e) {
            throw Stopping.told(target.unwritten(e));
        }
    }

    private void requireRoom(boolean replaces) throws RecordFault {
        Path path = file.path();
        if (Files.isDirectory(path)) {
            throw target.taken("it is a folder: name a file in it");
        }
        if (!Files.isDirectory(path.getParent())) {
            throw target.noFolder(path.getParent());
        }
        if (address instanceof Address.File record && isSame(record.path(), path)) {
            throw target.taken("this is the record itself: name another file");
        }
        if (Files.exists(path) && !replaces) {
            throw taken();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    private RecordFault taken() {
        return target.taken("a file is there already: name another, or say --replace");
    }

    private void copy(Address.File record, Path draft) throws RecordFault, InterruptedException {
        if (!record.isThere()) {
            throw faults.missing();
        }
        try (Connection connection = FileCopy.connect(record.path(), true)) {
            faults.requireRecord(Schema.look(connection, Dialect.SQLITE));
            Counts before = Counts.of(connection, Dialect.SQLITE);
            FileCopy.of(record.path(), draft, faults, target);
            requireBetween(before, draft, Counts.of(connection, Dialect.SQLITE));
        } catch (SQLException e) {
            throw Stopping.told(faults.of(e));
        }
    }

    /** Others may have written meanwhile; these tables only grow. */
    private void requireBetween(Counts before, Path draft, Counts after) throws SQLException, RecordFault {
        try (Connection connection = FileCopy.connect(draft, true)) {
            Counts copied = Counts.of(connection, Dialect.SQLITE);
            for (Table table : List.of(Table.RUNS, Table.CHANGES, Table.ARTICLES, Table.SKIPPED)) {
                if (copied.of(table) < before.of(table) || copied.of(table) > after.of(table)) {
                    throw faults.damaged("not all rows of its table " + table + " could be copied");
                }
            }
        }
    }

    private void copy(Address.Server server, Path draft) throws RecordFault, InterruptedException {
        // One of an earlier version is brought to this version first: the copy goes from table to table.
        Database.openExisting(server).close();
        Database.makeTables(draft, target);
        try (Connection from = DriverManager.getConnection(server.url()); Connection into = FileCopy.connect(draft, false)) {
            faults.requireRecord(Schema.look(from, Dialect.POSTGRESQL));
            oneMoment(from);
            copyRows(from, into);
        } catch (SQLException e) {
            throw Stopping.told(Faults.isOfFile(e) ? target.of(e) : faults.of(e));
        } catch (Stopping e) {
            throw e.interrupted();
        }
        FileCopy.journal(draft, "delete", target);
    }

    private static void oneMoment(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private void copyRows(Connection from, Connection into) throws SQLException, RecordFault {
        into.setAutoCommit(false);
        new TableCopy(from, into, Dialect.SQLITE).all();
        into.commit();
        if (!Counts.of(into, Dialect.SQLITE).equals(Counts.of(from, Dialect.POSTGRESQL))) {
            throw faults.damaged("not all of its rows could be copied");
        }
    }
}
