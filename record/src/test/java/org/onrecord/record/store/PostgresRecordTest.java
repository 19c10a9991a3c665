package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.domain.Article;
import org.onrecord.record.Entry;

/** In a database that sorts as English does, digits after punctuation: what relies on the order of bytes has to say so. */
class PostgresRecordTest implements RecordContract, OriginContract, ChangesContract, CorrectionContract, SpeakerContract, ClaimContract, ClaimSumsContract, StoryContract, SurroundingsContract, ListingContract, ListsContract, PeopleContract, SkippedContract {

    @RegisterExtension
    private static final PostgresServer SERVER = new PostgresServer();

    private RecordStore store;

    @BeforeAll
    static void start() throws SQLException {
        SERVER.sql(PostgresServer.DATABASE, "create database english template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US'");
    }

    @BeforeEach
    void open() throws RecordFault, SQLException {
        SERVER.clear("english");
        store = RecordStore.open(SERVER.place("english"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oneOfManyThatHasTheCharacterNulIsLeftOutAlone() throws RecordFault {
        List<Entry> many = new ArrayList<>(ManyReports.from(0, 100));
        many.set(70, new Entry.Report(Article.of("a.txt", "odd\0"), List.of()));
        assertThat(store.bring(store.begin(RUN), many)).isEqualTo(new Receipt(99, 0, 0, 0, 1, 1));
        assertThat(store.skipped()).singleElement().satisfies(skipped -> assertThat(skipped.source()).isEqualTo("a.txt"));
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
        try (Connection connection = SERVER.connection("english")) {
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
        try (Connection connection = SERVER.connection("english")) {
            connection.createStatement().execute("set enable_seqscan = off");
            assertThat(Shown.rows(connection, "explain select id from statements where id >= 'abc119' and id < 'abc11:'"))
                    .anyMatch(line -> line.contains("Index Cond: ((id >= 'abc119'::text) AND (id < 'abc11:'::text))"));
        }
    }

    @Test
    void aCorrectionBesideAnotherWriterIsToldToWait() throws SQLException, RecordFault {
        store.write(store.begin(RUN), List.of(FULL));
        try (Connection other = SERVER.connection("english")) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table runs in share row exclusive mode");
            assertThatThrownBy(() -> store.corrections().merge(ADA, "Ines Halloran", "officials")).isInstanceOfSatisfying(RecordFault.class,
                    fault -> assertThat(fault.kind()).isEqualTo(RecordFault.Kind.BUSY)).hasMessageContaining("another onrecord");
            other.rollback();
        }
        CorrectionContract.done(store.corrections().rename(ADA, "Ines Halloran", "Inez Halloran"));
    }
}
