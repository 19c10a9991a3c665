package org.onrecord.record.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The connections to one record: its dialect, its schema, one writer at a time. */
final class Database implements AutoCloseable {

    /** What holds one for long (an export, an import, what makes claims, origins and stories) leaves six to whoever looks something up. */
    private static final int CONNECTIONS = 10;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Faults faults;

    private Database(HikariDataSource pool, Dialect dialect, Faults faults) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.dialect = dialect;
        this.faults = faults;
    }

    /** Opens a record, or makes a new one. */
    static Database open(Address address) throws RecordFault {
        Faults faults = new Faults(address.told());
        if (address instanceof Address.File file && !file.isThere()) {
            make(file, faults);
        }
        return open(address, faults, true);
    }

    /** Opens a record that is there; one of an earlier version becomes one of this version. */
    static Database openExisting(Address address) throws RecordFault {
        Faults faults = new Faults(address.told());
        if (address instanceof Address.File file && !file.isThere()) {
            throw faults.missing();
        }
        return open(address, faults, false);
    }

    private static Database open(Address address, Faults faults, boolean makes) throws RecordFault {
        Dialect dialect = Dialect.of(address);
        Schema.Found found = look(address, dialect, faults);
        boolean isLacking = found.state() == Schema.State.EMPTY || found.state() == Schema.State.UNFINISHED;
        if (!isLacking || !makes) {
            faults.requireRecord(found);
        }
        HikariDataSource pool = connect(address, dialect, faults);
        try {
            if (isLacking || found.state() == Schema.State.OLDER) {
                Schema.make(pool, dialect, faults);
            }
            return new Database(pool, dialect, faults);
        } catch (RecordFault e) {
            pool.close();
            throw e;
        }
    }

    /** An empty record, which nobody sees before it is whole: two that begin one at once get the same. */
    static void make(Address.File file, Faults faults) throws RecordFault {
        if (!Files.isDirectory(file.path().getParent())) {
            throw faults.noFolder(file.path().getParent());
        }
        try (NewFile made = NewFile.of(file.path())) {
            makeTables(made.draft(), faults);
            made.publish();
        } catch (FileAlreadyExistsException _) {
            // Another was faster: theirs it is.
        } catch (IOException e) {
            throw faults.unwritten(e);
        }
    }

    static void makeTables(Path file, Faults faults) throws RecordFault {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Schema.make(source, Dialect.SQLITE, faults);
    }

    private static HikariDataSource connect(Address address, Dialect dialect, Faults faults) throws RecordFault {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(1);
        dialect.configure(config);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw faults.of(e);
        }
    }

    /** Without the pool, whose settings would be written into a file that is no record. */
    private static Schema.Found look(Address address, Dialect dialect, Faults faults) throws RecordFault {
        try (Connection connection = DriverManager.getConnection(address.url())) {
            return Schema.look(connection, dialect);
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }

    /** Writes in one transaction, alone: all of it is kept, or nothing. */
    <T> T write(HandleCallback<T, RuntimeException> work) throws RecordFault {
        try {
            return jdbi.inTransaction(handle -> {
                dialect.lock(handle);
                return work.withHandle(handle);
            });
        } catch (DamagedRow e) {
            throw faults.damaged(e);
        } catch (JdbiException e) {
            throw faults.of(e);
        }
    }

    /** Reads the record as it is at one moment, whatever others write meanwhile. */
    <T> T read(HandleCallback<T, RuntimeException> work) throws RecordFault {
        try {
            return jdbi.withHandle(handle -> dialect.atOneMoment(handle, work));
        } catch (DamagedRow e) {
            throw faults.damaged(e);
        } catch (JdbiException e) {
            throw faults.of(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
