package org.onrecord.record.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresRecordTest implements RecordContract {

    private static EmbeddedPostgres server;

    private RecordStore store;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() throws RecordFault, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("drop schema public cascade; create schema public");
        }
        store = RecordStore.open(server.getJdbcUrl("postgres", "postgres"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public RecordStore store() {
        return store;
    }
}
