package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.store.RecordFault.Kind;

/** What stands where a record is to be, and is none. */
class PlacesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderIsNoRecord() {
        refuses(folder.toString(), Kind.NO_RECORD).isEqualTo("%s: it is a folder: name a file in it, e.g. %s/onrecord.db", folder, folder);
    }

    /** It may be what is left of one. */
    @Test
    void anEmptyFileIsNotMadeARecord() throws IOException {
        Path file = Files.createFile(folder.resolve("onrecord.db"));
        refuses(file.toString(), Kind.NO_RECORD).contains("the file is empty").contains("delete it");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() throws IOException, SQLException {
        Path file = folder.resolve("cookies.db");
        sql(file, "create table cookies (name text)");
        byte[] before = Files.readAllBytes(file);
        refuses(file.toString(), Kind.NO_RECORD).contains("something else than a record");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void tablesOfAnotherProgramThatFlywayMadeAreNoRecord() throws SQLException {
        Path file = folder.resolve("other.db");
        sql(file, "create table schema_versions (installed_rank integer, version text, script text, success integer)");
        sql(file, "insert into schema_versions values (1, '1', 'V1__cookies.sql', 1)");
        refuses(file.toString(), Kind.NO_RECORD).contains("something else than a record");
    }

    @Test
    void aDeviceIsNoRecord() {
        refuses("/dev/null", Kind.NO_RECORD).contains("no file that can hold a record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a?b.db", "?", "\0"})
    void aNameThatCannotBeOneIsRefused(String name) {
        refuses(name, Kind.NO_RECORD).contains("cannot be a record's name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:x.db", "jdbc:mysql://h/d?password=hush", "jdbc:postgresql://h:port/d?password=hush", "jdbc:"})
    void anAddressThatIsNoneIsRefusedWithoutItsPassword(String address) {
        refuses(address, Kind.NO_RECORD).contains("jdbc:postgresql://host/database").doesNotContain("hush");
    }

    @Test
    void aServerThatIsNotThereIsToldWithoutThePassword() {
        refuses("jdbc:postgresql://localhost:1/river?user=ada&password=hush&sslpassword=hush", Kind.UNREACHABLE)
                .startsWith("jdbc:postgresql://localhost:1/river: the server cannot be reached").doesNotContain("hush");
    }

    /** Of SQLite's own names, e.g. for a database in memory: what was acknowledged would be gone. */
    @ParameterizedTest
    @ValueSource(strings = {":memory:", "file:memory", "%41.db", "b#c.db", "résumé 😀.db"})
    void aNameIsAName(String name) throws RecordFault {
        Path file = folder.resolve(name);
        RecordStore.open(file.toString()).close();
        assertThat(file).isNotEmptyFile();
        assertThat(folder.toFile().list()).containsExactly(name);
    }

    private static AbstractStringAssert<?> refuses(String place, Kind kind) {
        RecordFault[] told = new RecordFault[1];
        assertThatThrownBy(() -> RecordStore.open(place)).isInstanceOfSatisfying(RecordFault.class, fault -> told[0] = fault);
        assertThat(told[0].kind()).isEqualTo(kind);
        assertThat(told[0].getMessage()).doesNotContain("\n");
        return assertThat(told[0].getMessage());
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute(sql);
        }
    }
}
