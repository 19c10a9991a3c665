package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.store.RecordFault.Kind;

class PostgresBackupTest implements BackupContract {

    @RegisterExtension
    private static final PostgresServer SERVER = new PostgresServer();

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws RecordFault, SQLException {
        SERVER.clear(PostgresServer.DATABASE);
        SERVER.sql(PostgresServer.DATABASE, "drop database if exists other", "create database other");
        RecordStore.open(place()).close();
    }

    @Override
    public String place() {
        return SERVER.place(PostgresServer.DATABASE);
    }

    @Override
    public String another() {
        return SERVER.place("other");
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Test
    void aBackupIsRestoredToAnEmptyDatabase() throws Exception {
        try (RecordStore store = RecordStore.open(place())) {
            store.write(store.begin(RecordContract.RUN), ManyReports.from(0, 50));
        }
        Counts counts = Backup.of(place(), file("b.db"), false);
        assertThat(Restoration.of(file("b.db"), another(), Optional.empty())).isEqualTo(new Restoration.Restored(counts, Optional.empty()));
        assertThat(BackupContract.lines(another()).equals(BackupContract.lines(place()))).isTrue();
        try (RecordStore store = RecordStore.open(another())) {
            assertThat(store.write(store.begin(RecordContract.RUN), ManyReports.from(40, 60))).isEqualTo(new Receipt(10, 0, 10, 0, 0));
        }
    }

    @Test
    void aRecordOnAServerIsNotReplaced() throws Exception {
        Backup.of(place(), file("b.db"), false);
        try (RecordStore store = RecordStore.open(another())) {
            store.begin(RecordContract.RUN);
        }
        assertThatThrownBy(() -> Restoration.of(file("b.db"), another(), Optional.empty())).isInstanceOfSatisfying(RecordFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(Kind.TAKEN)).hasMessageContaining("create an empty database");
        assertThatThrownBy(() -> Restoration.of(file("b.db"), another(), Optional.of(new Aside(Instant.EPOCH)))).isInstanceOf(RecordFault.class)
                .hasMessageContaining("--replace is for files");
    }
}
