package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore}, as their user runs them. */
class BackupCommandTest {

    @TempDir
    private Path folder;
    private Bench bench;

    @BeforeEach
    void fill() throws IOException {
        add("a.txt", "Ada: \"No.\"\nBo: \"Yes.\"\n");
    }

    private void add(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        assertThat(run("add", file(name), "--record", file("desk.db"))).isZero();
    }

    private int run(String... arguments) {
        bench = new Bench();
        return bench.run(arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String exported(String record) {
        assertThat(run("export", "--record", file(record))).isZero();
        return bench.out();
    }

    @Test
    void aBackupGivesBackWhatWasThereWhenItWasMade() throws IOException {
        String before = exported("desk.db");
        assertThat(run("backup", file("b.db"), "--record", file("desk.db"))).isZero();
        assertThat(bench.err()).isEqualTo("backed up to " + file("b.db") + ", and read through: 1 report with 2 statements\n"
                + "To get it back:  onrecord restore " + file("b.db") + "\n");
        add("b.txt", "Ada: \"Never.\"\n");
        assertThat(run("restore", file("b.db"), "--replace", "--record", file("desk.db"))).isZero();
        assertThat(bench.err()).startsWith("restored, and read through: 1 report with 2 statements\nWhat was there is now " + file("desk.db.replaced-"));
        assertThat(exported("desk.db")).isEqualTo(before);
    }

    @Test
    void nothingIsReplacedUnasked() throws IOException {
        run("backup", file("b.db"), "--record", file("desk.db"));
        add("b.txt", "Ada: \"Never.\"\n");
        String before = exported("desk.db");
        assertThat(run("backup", file("b.db"), "--record", file("desk.db"))).isEqualTo(1);
        assertThat(bench.err()).isEqualTo("onrecord: " + file("b.db") + ": a file is there already: name another, or say --replace\n");
        assertThat(run("restore", file("b.db"), "--record", file("desk.db"))).isEqualTo(1);
        assertThat(bench.err()).isEqualTo("onrecord: " + file("desk.db") + ": a record is there already: name another place, or say --replace, which keeps it aside\n");
        assertThat(exported("desk.db")).isEqualTo(before);
    }

    @Test
    void aBackupThatIsNoneIsRefused() throws IOException {
        Files.writeString(folder.resolve("b.db"), "Dear diary. ".repeat(500));
        assertThat(run("restore", file("b.db"), "--record", file("other.db"))).isEqualTo(1);
        assertThat(bench.err()).isEqualTo("onrecord: " + file("b.db") + ": it is a file of another kind, or a record whose beginning is damaged: "
                + "name another file, or take another backup\n");
        assertThat(folder.resolve("other.db")).doesNotExist();
    }

    @Test
    void stoppedTheyLeaveWhatWasThere() {
        Thread.currentThread().interrupt();
        assertThat(run("backup", file("b.db"), "--record", file("desk.db"))).isEqualTo(ExitStatus.INTERRUPTED.code());
        assertThat(bench.err()).isEqualTo("stopped: no backup was made\n");
        assertThat(folder.resolve("b.db")).doesNotExist();
        run("backup", file("b.db"), "--record", file("desk.db"));
        Thread.currentThread().interrupt();
        assertThat(run("restore", file("b.db"), "--record", file("other.db"))).isEqualTo(ExitStatus.INTERRUPTED.code());
        assertThat(bench.err()).isEqualTo("stopped: nothing was restored, what was there is there\n");
        assertThat(folder.resolve("other.db")).doesNotExist();
    }

    @Test
    void aFileIsWanted() {
        assertThat(run("backup")).isEqualTo(ExitStatus.USAGE.code());
        assertThat(run("restore")).isEqualTo(ExitStatus.USAGE.code());
    }
}
