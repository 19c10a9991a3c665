package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.record.Entry;

/** In a database that sorts as English does, digits after punctuation: what relies on the order of bytes has to say so. */
class PostgresRecordTest implements RecordContract, ChangesContract, CorrectionContract, SpeakerContract {

    private static EmbeddedPostgres server;

    private RecordStore store;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database english template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US'");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() throws RecordFault, SQLException {
        try (Connection connection = server.getDatabase("postgres", "english").getConnection()) {
            connection.createStatement().execute("drop schema public cascade; create schema public");
        }
        store = RecordStore.open(server.getJdbcUrl("postgres", "english"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** The server keeps every character but this one. */
    @Test
    void aTextWithTheCharacterNulIsLeftOutAloneAndTold() throws RecordFault {
        long run = store.begin(RUN);
        Entry odd = new Entry.Report(Article.of("a\0.txt", "odd\0"), List.of());
        assertThat(store.write(run, List.of(FULL, odd))).isEqualTo(new Receipt(1, 0, 0, 0, 1, 1));
        assertThat(store.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.source()).isEqualTo("a\uFFFD.txt");
            assertThat(skipped.reason()).isEqualTo("not-storable");
        });
    }

    @Override
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", "english").getConnection()) {
            return Shown.rows(connection, sql);
        }
    }

    @Override
    public RecordStore store() {
        return store;
    }

    /** The planner is kept from reading so small a table whole. */
    @Test
    void beginningsOfIdsAreLookedUpInTheIndex() throws SQLException {
        try (Connection connection = server.getDatabase("postgres", "english").getConnection()) {
            connection.createStatement().execute("set enable_seqscan = off");
            assertThat(Shown.rows(connection, "explain select id from statements where id >= 'abc119' and id < 'abc11:'"))
                    .anyMatch(line -> line.contains("Index Cond: ((id >= 'abc119'::text) AND (id < 'abc11:'::text))"));
        }
    }

    @Test
    void aCorrectionBesideAnotherWriterIsToldToWait() throws SQLException, RecordFault {
        store.write(store.begin(RUN), List.of(FULL));
        try (Connection other = server.getDatabase("postgres", "english").getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table runs in share row exclusive mode");
            assertThatThrownBy(() -> store.corrections().merge(ADA, "Ines Halloran", "officials")).isInstanceOfSatisfying(RecordFault.class,
                    fault -> assertThat(fault.kind()).isEqualTo(RecordFault.Kind.BUSY)).hasMessageContaining("another onrecord");
            other.rollback();
        }
        CorrectionContract.done(store.corrections().rename(ADA, "Ines Halloran", "Inez Halloran"));
    }
}
