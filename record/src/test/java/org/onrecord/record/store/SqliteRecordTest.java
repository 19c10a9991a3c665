package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.record.Entry;

class SqliteRecordTest implements RecordContract, OriginContract, ChangesContract, CorrectionContract, SpeakerContract, ClaimContract, ClaimSumsContract, StoryContract, SurroundingsContract, ListingContract, ListsContract, PeopleContract, SkippedContract {

    @TempDir
    Path folder;

    private RecordStore store;

    @BeforeEach
    void open() throws RecordFault {
        store = RecordStore.open(folder.resolve("onrecord.db").toString());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            return Shown.rows(connection, sql);
        }
    }

    @Override
    public RecordStore store() {
        return store;
    }

    @Test
    void whatIsWrittenIsThereForTheNextProcess() throws RecordFault {
        store.write(store.begin(RUN), List.of(FULL));
        store.close();
        open();
        store.forEachReport(report -> assertThat(report).isEqualTo(FULL));
    }

    @Test
    void rowsThatTellTheSameInRecordsOfEarlierVersionsBecomeOne() throws RecordFault, SQLException {
        store.write(store.begin(RUN), List.of(SkippedContract.REPEAT));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file()); Statement insert = connection.createStatement()) {
            insert.execute("insert into skipped select skipped + 1, run, source, outcome, reason, position, message, inputs from skipped");
        }
        assertThat(store.skipped()).hasSize(2);
        store.write(store.begin(RUN), List.of(SkippedContract.REPEAT));
        assertThat(store.skipped()).containsExactly(SkippedContract.REPEAT);
    }

    @Test
    void aFileOfAnotherKindIsNoRecord() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Dear diary. ".repeat(500));
        assertThatThrownBy(() -> RecordStore.open(file.toString())).isInstanceOfSatisfying(RecordFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(RecordFault.Kind.NO_RECORD)).hasMessageContaining("name another file");
    }

    @Test
    void aRecordThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> RecordStore.openExisting(folder.resolve("none.db").toString())).isInstanceOfSatisfying(RecordFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(RecordFault.Kind.MISSING)).hasMessageContaining("onrecord add");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> RecordStore.open(folder.resolve("none/onrecord.db").toString())).isInstanceOfSatisfying(RecordFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(RecordFault.Kind.FORBIDDEN)).hasMessageContaining("folder");
    }

    @Test
    void aRecordOfALaterVersionIsLeftAlone() throws SQLException {
        sql("insert into schema_versions select 99, '99', 'later', type, 'V99__later.sql', checksum, installed_by, installed_on, execution_time, success from schema_versions where version = '1'");
        assertThatThrownBy(() -> RecordStore.open(file())).isInstanceOfSatisfying(RecordFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(RecordFault.Kind.NEWER)).hasMessageContaining("later version");
    }

    @Test
    void aRecordOfAnEarlierVersionIsBackedUpAsItIsAndBroughtUpWhenItIsOpened() throws Exception {
        String earlier = folder.resolve("earlier.db").toString();
        Flyway.configure().dataSource("jdbc:sqlite:" + earlier, null, null).locations("classpath:org/onrecord/record/store")
                .placeholders(Dialect.SQLITE.words()).loggers("slf4j").table(Schema.HISTORY).target("1").load().migrate();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + earlier)) {
            connection.createStatement().execute("insert into runs values (1, '2031-07-09T10:00:00Z', '0.1', 'model-0')");
        }
        assertThat(Backup.of(earlier, folder.resolve("b.db").toString(), false).runs()).isEqualTo(1);
        try (RecordStore opened = RecordStore.openExisting(earlier)) {
            assertThat(opened.lastRun()).contains(new Run(Instant.parse("2031-07-09T10:00:00Z"), "0.1", "model-0"));
            assertThat(opened.claims().made()).isEmpty();
        }
        Restoration.of(folder.resolve("b.db").toString(), folder.resolve("again.db").toString(), Optional.empty());
        try (RecordStore restored = RecordStore.openExisting(folder.resolve("again.db").toString())) {
            assertThat(restored.claims().made()).isEmpty();
        }
    }

    @Test
    void aSecondWriterIsToldToWait() throws SQLException, RecordFault {
        long run = store.begin(RUN);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            other.createStatement().execute("begin immediate");
            assertThatThrownBy(() -> store.write(run, List.of(FULL))).isInstanceOfSatisfying(RecordFault.class,
                    fault -> assertThat(fault.kind()).isEqualTo(RecordFault.Kind.BUSY)).hasMessageContaining("another onrecord");
            other.createStatement().execute("rollback");
        }
        assertThat(store.write(run, List.of(FULL)).recorded()).isEqualTo(1);
    }

    @Test
    void aCorrectionBesideAnotherWriterIsToldToWait() throws SQLException, RecordFault {
        store.write(store.begin(RUN), List.of(FULL));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            other.createStatement().execute("begin immediate");
            assertThatThrownBy(() -> store.corrections().merge(ADA, "Ines Halloran", "officials")).isInstanceOfSatisfying(RecordFault.class,
                    fault -> assertThat(fault.kind()).isEqualTo(RecordFault.Kind.BUSY)).hasMessageContaining("another onrecord");
            other.createStatement().execute("rollback");
        }
        CorrectionContract.done(store.corrections().rename(ADA, "Ines Halloran", "Inez Halloran"));
    }

    @Test
    void aDamagedPageIsToldAndNothingIsMadeUp() throws RecordFault, IOException {
        long run = store.begin(RUN);
        for (int i = 0; i < 40; i++) {
            store.write(run, List.of(new Entry.Report(Article.of("r" + i, "x".repeat(3000)), List.of())));
        }
        store.close();
        try (RandomAccessFile file = new RandomAccessFile(file(), "rw")) {
            for (long page = file.length() / 2; page < file.length(); page += 4096) {
                file.seek(page);
                file.write(new byte[2048]);
            }
        }
        assertThatThrownBy(() -> {
            open();
            store.forEachReport(report -> assertThat(report.article().text().string()).isEqualTo("x".repeat(3000)));
        }).isInstanceOfSatisfying(RecordFault.class, fault -> assertThat(fault.kind()).isEqualTo(RecordFault.Kind.DAMAGED));
    }

    private String file() {
        return folder.resolve("onrecord.db").toString();
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            connection.createStatement().execute(sql);
        }
    }
}
