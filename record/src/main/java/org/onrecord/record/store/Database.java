package org.onrecord.record.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.MigrateResult;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The connections to one record: its dialect, its schema, one writer at a time. */
final class Database implements AutoCloseable {

    private enum Dialect {

        SQLITE("integer primary key", "real") {

            /** WAL lets readers read while one writes; FULL makes an acknowledged batch outlast a power cut. */
            @Override
            void configure(HikariConfig pool) {
                pool.setConnectionInitSql("pragma foreign_keys = on");
                pool.addDataSourceProperty("journal_mode", "WAL");
                pool.addDataSourceProperty("synchronous", "FULL");
                pool.addDataSourceProperty("foreign_keys", "true");
                pool.addDataSourceProperty("transaction_mode", "IMMEDIATE");
                pool.addDataSourceProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
                pool.addDataSourceProperty("wal_autocheckpoint", String.valueOf(CHECKPOINT_PAGES));
            }

            @Override
            void lock(Handle handle) {
                // A transaction is IMMEDIATE: it is the lock.
            }
        },

        POSTGRESQL("bigint primary key", "double precision") {

            @Override
            void configure(HikariConfig pool) {
                pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            }

            @Override
            void lock(Handle handle) {
                handle.execute("set local lock_timeout = " + BUSY_MILLIS);
                handle.execute("lock table runs in share row exclusive mode");
            }
        };

        private final Map<String, String> words;

        Dialect(String key, String real) {
            this.words = Map.of("key", key, "real", real);
        }

        abstract void configure(HikariConfig pool);

        /** Keeps other writers out until the transaction ends. */
        abstract void lock(Handle handle);
    }

    /** How long a writer waits for another. */
    private static final int BUSY_MILLIS = 5_000;

    /** Pages written before the log is folded in: the default of 1,000 costs two to four times the rate (docs/decisions/0007). */
    private static final int CHECKPOINT_PAGES = 20_000;

    private static final int CONNECTIONS = 4;

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

    /** @param place a file, or an address "jdbc:postgresql://…" */
    static Database open(String place) throws RecordFault {
        boolean server = place.startsWith("jdbc:");
        Dialect dialect = server ? Dialect.POSTGRESQL : Dialect.SQLITE;
        Faults faults = new Faults(place);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server ? place : "jdbc:sqlite:" + place);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(1);
        dialect.configure(config);
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            migrate(pool, dialect, faults);
            return new Database(pool, dialect, faults);
        } catch (HikariPool.PoolInitializationException | FlywayException e) {
            close(pool);
            throw faults.of(e);
        } catch (RecordFault e) {
            close(pool);
            throw e;
        }
    }

    private static void close(HikariDataSource pool) {
        if (pool != null) {
            pool.close();
        }
    }

    private static void migrate(HikariDataSource pool, Dialect dialect, Faults faults) throws RecordFault {
        Flyway flyway = Flyway.configure().dataSource(pool).locations("classpath:org/onrecord/record/store").placeholders(dialect.words)
                .loggers("slf4j").table("schema_versions").load();
        for (var migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw faults.newer(migration.getVersion().getVersion());
            }
        }
        MigrateResult result = flyway.migrate();
        if (!result.success) {
            throw faults.of(new IllegalStateException("the schema could not be made"));
        }
    }

    /** Writes in one transaction, alone: all of it is kept, or nothing. */
    <T> T write(HandleCallback<T, RuntimeException> work) throws RecordFault {
        try {
            return jdbi.inTransaction(handle -> {
                dialect.lock(handle);
                return work.withHandle(handle);
            });
        } catch (JdbiException e) {
            throw faults.of(e);
        }
    }

    <T> T read(HandleCallback<T, RuntimeException> work) throws RecordFault {
        try {
            return jdbi.withHandle(work);
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
