package org.onrecord.record.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A backup made a record again, in a file or on a server, after it is proven whole. */
public final class Restoration {

    /**
     * What was restored.
     *
     * @param aside where the record lies that was there; empty: none was
     */
    public record Restored(Counts counts, Optional<Path> aside) { }

    private final Address.File backup;
    private final Faults faults;

    private Restoration(Address.File backup) {
        this.backup = backup;
        this.faults = Faults.ofBackup(backup.told());
    }

    /**
     * Restores a backup. Interrupted or failed, it leaves what was there.
     *
     * @param file  the backup; stays as it is
     * @param place where the record is to be: nothing is there, or an empty database
     * @param aside where a record that is in a file's place goes; empty: then it is an error that one is there
     */
    public static Restored of(String file, String place, Optional<Aside> aside) throws RecordFault, InterruptedException {
        if (!(Address.of(file) instanceof Address.File backup)) {
            throw new Faults(Address.of(file).told()).none("a backup is a file: name one (onrecord backup makes it)");
        }
        Restoration restoration = new Restoration(backup);
        restoration.requireBackup();
        return switch (Address.of(place)) {
            case Address.File to -> restoration.toFile(to, aside);
            case Address.Server server -> restoration.toServer(server, aside);
        };
    }

    private void requireBackup() throws RecordFault {
        if (!backup.isThere()) {
            throw faults.none("there is no such file: name a backup (onrecord backup makes one)");
        }
    }

    private Restored toFile(Address.File to, Optional<Aside> aside) throws RecordFault, InterruptedException {
        Faults target = new Faults(to.told());
        requireRoom(to, target, aside.isPresent());
        try (NewFile made = NewFile.of(to.path())) {
            FileCopy.of(backup.path(), made.draft(), faults, target);
            Counts counts = FileCopy.proven(made.draft(), faults);
            FileCopy.journal(made.draft(), "wal", target);
            Optional<Path> moved = aside.isPresent() ? aside.get().take(to, target) : Optional.empty();
            if (moved.isPresent()) {
                made.replace();
            } else {
                made.publish();
            }
            return new Restored(counts, moved);
        } catch (FileAlreadyExistsException _) {
            throw taken(target);
        } catch (IOException e) {
            throw Stopping.told(target.unwritten(e));
        }
    }

    private static void requireRoom(Address.File to, Faults target, boolean replaces) throws RecordFault {
        Path path = to.path();
        if (Files.isDirectory(path)) {
            throw target.taken("it is a folder: name a file in it");
        }
        if (!Files.isDirectory(path.getParent())) {
            throw target.noFolder(path.getParent());
        }
        if (!replaces && (Files.exists(path, LinkOption.NOFOLLOW_LINKS) || to.isThere())) {
            throw taken(target);
        }
    }

    private static RecordFault taken(Faults target) {
        return target.taken("a record is there already: name another place, or say --replace, which keeps it aside");
    }

    private Restored toServer(Address.Server server, Optional<Aside> aside) throws RecordFault, InterruptedException {
        Faults target = new Faults(server.told());
        if (aside.isPresent()) {
            throw target.taken("--replace is for files: create an empty database (createdb) and name that");
        }
        Counts counts = FileCopy.proven(backup.path(), faults);
        Database.open(server).close();
        try (Connection from = FileCopy.connect(backup.path(), true); Connection into = DriverManager.getConnection(server.url())) {
            from.setAutoCommit(false);
            into.setAutoCommit(false);
            requireEmpty(into, target);
            new TableCopy(from, into, Dialect.POSTGRESQL).all();
            if (!Counts.of(into, Dialect.POSTGRESQL).equals(counts)) {
                throw target.damaged("it did not take all rows");
            }
            sum(from, into);
            new Proof(target).reports(into, counts);
            into.commit();
        } catch (SQLException e) {
            throw Stopping.told(Faults.isOfFile(e) ? faults.of(e) : target.of(e));
        } catch (Stopping e) {
            throw e.interrupted();
        }
        return new Restored(counts, Optional.empty());
    }

    /** What a backup of an earlier version has not, and a record of this one is kept with. */
    private static void sum(Connection from, Connection into) throws SQLException {
        if (!Schema.tables(from, Dialect.SQLITE).contains(Table.SPEAKER_TALLIES.toString())) {
            try (Statement statement = into.createStatement()) {
                statement.execute(SpeakerTallies.ALL);
            }
        }
    }

    private static void requireEmpty(Connection into, Faults target) throws SQLException, RecordFault {
        into.createStatement().execute("set local lock_timeout = " + Dialect.BUSY_MILLIS);
        into.createStatement().execute("lock table runs in share row exclusive mode");
        if (!Counts.of(into, Dialect.POSTGRESQL).isNothing()) {
            throw target.taken("a record is there already: create an empty database (createdb) and name that");
        }
    }
}
