package org.onrecord.record.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server, there from the first to the last test of a class. */
final class PostgresServer implements BeforeAllCallback, AfterAllCallback {

    static final String DATABASE = "postgres";

    private static final String OWNER = "postgres";

    private EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server = EmbeddedPostgres.start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.close();
    }

    /** Address of a database for its owner. */
    String place(String database) {
        return place(OWNER, database);
    }

    String place(String user, String database) {
        return server.getJdbcUrl(user, database);
    }

    int port() {
        return server.getPort();
    }

    Connection connection(String database) throws SQLException {
        return server.getDatabase(OWNER, database).getConnection();
    }

    /** Each statement in a transaction of its own. */
    void sql(String database, String... statements) throws SQLException {
        try (Connection connection = connection(database)) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    /** Empties a database. */
    void clear(String database) throws SQLException {
        sql(database, "drop schema public cascade", "create schema public");
    }
}
