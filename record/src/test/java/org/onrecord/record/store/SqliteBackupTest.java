package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.store.RecordFault.Kind;

class SqliteBackupTest implements BackupContract {

    private static final Aside ASIDE = new Aside(Instant.parse("2031-07-09T10:00:00Z"));

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws RecordFault {
        RecordStore.open(place()).close();
    }

    @Override
    public String place() {
        return file("onrecord.db");
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Test
    void theRecordItselfIsNoPlaceForItsBackup() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.db"), Path.of(place()));
        for (String name : new String[] {"onrecord.db", "link.db", "../" + folder.getFileName() + "/onrecord.db"}) {
            assertThatThrownBy(() -> Backup.of(place(), file(name), true)).isInstanceOf(RecordFault.class).hasMessageContaining("this is the record itself");
        }
    }

    @Test
    void whatIsNotThereIsNotBackedUp() {
        assertThatThrownBy(() -> Backup.of(file("none.db"), file("b.db"), false)).isInstanceOf(RecordFault.class).hasMessageContaining("there is no record here");
        assertThatThrownBy(() -> Restoration.of(file("none.db"), file("c.db"), Optional.empty())).isInstanceOf(RecordFault.class).hasMessageContaining("there is no such file");
    }

    @Test
    void aRecordIsNotReplacedUnlessThatIsSaidAndThenKeptAside() throws Exception {
        write(place(), 0, 5);
        Backup.of(place(), file("b.db"), false);
        write(place(), 5, 9);
        String before = BackupContract.lines(place());
        assertThatThrownBy(() -> Restoration.of(file("b.db"), place(), Optional.empty())).isInstanceOfSatisfying(RecordFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(Kind.TAKEN)).hasMessageContaining("--replace, which keeps it aside");
        Restoration.Restored restored = Restoration.of(file("b.db"), place(), Optional.of(ASIDE));
        assertThat(restored.aside()).contains(folder.resolve("onrecord.db.replaced-20310709T100000Z"));
        assertThat(BackupContract.lines(place()).equals(BackupContract.lines(file("b.db")))).isTrue();
        assertThat(BackupContract.lines(place()).equals(before)).isFalse();
        assertThat(BackupContract.lines(restored.aside().orElseThrow().toString()).equals(before)).isTrue();
    }

    @Test
    void aRecordThatIsInUseIsNotReplaced() throws Exception {
        Backup.of(place(), file("b.db"), false);
        try (RecordStore store = RecordStore.open(place())) {
            store.write(store.begin(RecordContract.RUN), ManyReports.from(0, 1));
            assertThatThrownBy(() -> Restoration.of(file("b.db"), place(), Optional.of(ASIDE))).isInstanceOfSatisfying(RecordFault.class,
                    fault -> assertThat(fault.kind()).isEqualTo(Kind.BUSY));
        }
        try (RecordStore store = RecordStore.open(place())) {
            assertThat(store.lastChange()).isPresent();
        }
    }

    /** What is left of it may be wanted all the same, its log with it. */
    @Test
    void aDamagedRecordIsReplacedAndKeptAside() throws Exception {
        Backup.of(place(), file("b.db"), false);
        Files.writeString(Path.of(place()), "torn");
        Files.writeString(Path.of(place() + "-wal"), "garbage".repeat(20));
        Path aside = Restoration.of(file("b.db"), place(), Optional.of(ASIDE)).aside().orElseThrow();
        assertThat(aside).hasContent("torn");
        assertThat(Path.of(aside + "-wal")).hasContent("garbage".repeat(20));
        assertThat(BackupContract.lines(place()).equals(BackupContract.lines(file("b.db")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.2, 0.4, 0.6, 0.8})
    void aDamagedBackupIsRefused(double where) throws Exception {
        write(place(), 0, 100);
        Backup.of(place(), file("b.db"), false);
        try (RandomAccessFile file = new RandomAccessFile(file("b.db"), "rw")) {
            file.seek(pageWithRows(file, (long) (where * file.length()) / 4096));
            file.write(new byte[4096]);
        }
        assertThatThrownBy(() -> Restoration.of(file("b.db"), file("again.db"), Optional.empty())).isInstanceOf(RecordFault.class)
                .hasMessageStartingWith(file("b.db") + ": ").hasMessageMatching(".*(another backup|is empty|something else).*");
        assertThat(folder.toFile().list()).doesNotContain("again.db").noneMatch(name -> name.contains("unfinished"));
    }

    /** Where a page begins, from a number on, that is no empty table's or index's: in those nothing can be lost. */
    private static long pageWithRows(RandomAccessFile file, long from) throws IOException {
        long page = from;
        do {
            file.seek(page++ * 4096 + 3);
        } while (file.readUnsignedShort() == 0);
        return (page - 1) * 4096;
    }

    /** No checksum of SQLite's sees it: the text's own digest does. */
    @Test
    void damageInsideATextIsFoundBeforeABackupIsCalledOne() throws Exception {
        write(place(), 0, 20);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place())) {
            connection.createStatement().execute("update articles set text = replace(text, 'hold', 'fold') where article = 11");
        }
        assertThatThrownBy(() -> Backup.of(place(), file("b.db"), false)).isInstanceOf(RecordFault.class)
                .hasMessage(place() + ": the text of harwick/10.txt is not the one that was written: restore a backup (onrecord restore)");
        assertThat(Path.of(file("b.db"))).doesNotExist();
    }

    @Test
    void rowsThatLostWhatTheyBelongToAreFound() throws Exception {
        write(place(), 0, 20);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place())) {
            connection.createStatement().execute("delete from speakers");
        }
        assertThatThrownBy(() -> Backup.of(place(), file("b.db"), false)).isInstanceOf(RecordFault.class)
                .hasMessageContaining("rows of its table statement_speakers have lost what they belong to");
    }

    private static void write(String place, int first, int last) throws RecordFault {
        try (RecordStore store = RecordStore.open(place)) {
            store.write(store.begin(RecordContract.RUN), ManyReports.from(first, last));
        }
    }
}
