package org.onrecord.record.store;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What differs between the two databases. */
enum Dialect {

    SQLITE("integer primary key", "real", "", "blob") {

        /** WAL lets readers read while one writes; FULL makes an acknowledged batch outlast a power cut. */
        @Override
        void configure(HikariConfig pool) {
            // Sees a damaged page when it is loaded: without it, one in 600 pages spoiled at random hid statements and nobody was told.
            pool.setConnectionInitSql("pragma cell_size_check = on");
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

        @Override
        <T> T atOneMoment(Handle handle, HandleCallback<T, RuntimeException> work) {
            // By hand: the driver begins every transaction as the pool is set, and IMMEDIATE keeps writers out.
            handle.execute("begin deferred");
            boolean whole = false;
            try {
                T result = work.withHandle(handle);
                handle.execute("commit");
                whole = true;
                return result;
            } finally {
                if (!whole) {
                    end(handle);
                }
            }
        }

        private static void end(Handle handle) {
            try {
                handle.execute("rollback");
            } catch (JdbiException ended) {
                // SQLite has ended it itself, over the fault that is on its way to be told.
                assert ended.getCause() != null;
            }
        }

        @Override
        String tables() {
            return "select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~'";
        }
    },

    POSTGRESQL("bigint primary key", "double precision", " collate \"C\"", "bytea") {

        @Override
        void configure(HikariConfig pool) {
            pool.setConnectionTimeout(CONNECT_MILLIS);
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.addDataSourceProperty("tcpKeepAlive", "true");
        }

        @Override
        void lock(Handle handle) {
            handle.execute("set local lock_timeout = " + BUSY_MILLIS);
            handle.execute("lock table runs in share row exclusive mode");
        }

        @Override
        <T> T atOneMoment(Handle handle, HandleCallback<T, RuntimeException> work) {
            return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
        }

        @Override
        String tables() {
            return "select tablename from pg_catalog.pg_tables where schemaname = current_schema()";
        }
    };

    /** How long a writer waits for another. */
    static final int BUSY_MILLIS = 5_000;

    /** How long a server is waited for: the pool's own half a minute is silence to whoever waits. */
    private static final int CONNECT_MILLIS = 10_000;

    /** Pages written before the log is folded in: the default of 1,000 costs two to four times the rate (docs/decisions/0007). */
    private static final int CHECKPOINT_PAGES = 20_000;

    private final Map<String, String> words;

    /**
     * @param bytes makes a column's text compare byte by byte
     * @param blob  the type of what is no text
     */
    Dialect(String key, String real, String bytes, String blob) {
        this.words = Map.of("key", key, "real", real, "bytes", bytes, "blob", blob);
    }

    static Dialect of(Address address) {
        return switch (address) {
            case Address.File _ -> SQLITE;
            case Address.Server _ -> POSTGRESQL;
        };
    }

    abstract void configure(HikariConfig pool);

    /** Keeps other writers out until the transaction ends. */
    abstract void lock(Handle handle);

    /** Reads in one transaction, which keeps nobody from writing. */
    abstract <T> T atOneMoment(Handle handle, HandleCallback<T, RuntimeException> work);

    /** Asks for the names of the tables. */
    abstract String tables();

    /** What stands for the schema's placeholders. */
    Map<String, String> words() {
        return words;
    }
}
