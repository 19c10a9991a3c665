package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.record.Entry;

/** Disks and other processes, with real ones: each fault is one line, and what was acknowledged is there afterwards. */
@Timeout(120)
class DiskAndProcessFaultsTest {

    /** Room for each file, in kilobytes: the driver unpacks its library of one megabyte as well. */
    private static final String FULL = "ulimit -f 4000; exec";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("onrecord.db");
    }

    @Test
    void aFullDiskEndsTheRunAndWhatWasAcknowledgedIsKept() throws Exception {
        List<String> said = StoreProcess.lines(StoreProcess.start(FULL, file(), 0, 5_000));
        int acknowledged = acknowledged(said);
        assertThat(acknowledged).isBetween(10, 4_000);
        assertThat(said.getLast()).startsWith("FULL " + file() + ": ").endsWith("make room, then run again: what was acknowledged is kept");
        assertThat(reports()).startsWith(ManyReports.from(0, acknowledged).toArray(Entry[]::new));
        assertThat(StoreProcess.lines(StoreProcess.start("exec", file(), acknowledged, acknowledged + 10))).containsExactly("acknowledged " + (acknowledged + 10));
        assertThat(reports()).hasSizeGreaterThanOrEqualTo(acknowledged + 10);
    }

    /** A disk of four megabytes, where the machine lets a test have one. */
    @Test
    void aDiskThatIsReallyFullIsToldAndFreedAgain() throws Exception {
        String own = "mount -t tmpfs -o size=4m tmpfs '" + folder + "' && ";
        boolean mayMount = new ProcessBuilder("unshare", "-m", "bash", "-c", own + "true").start().waitFor() == 0;
        assumeTrue(mayMount, "not tested here: this user may not mount a small disk");
        // The big file is deleted after the first run; the second finds what the first acknowledged, and goes on.
        String script = "unshare -m bash -c '" + own.replace("'", "") + "head -c 2800000 /dev/zero > " + folder + "/big; \"$@\"; rm " + folder + "/big; \"$@\"' bash";
        List<String> said = StoreProcess.lines(StoreProcess.start(script, file(), 0, 100));
        int fault = Stream.iterate(0, i -> i + 1).filter(i -> said.get(i).startsWith("FULL")).findFirst().orElseThrow();
        assertThat(said.get(fault)).isEqualTo("FULL " + file() + ": the disk is full: make room, then run again: what was acknowledged is kept");
        assertThat(said.getLast()).isEqualTo("acknowledged 100");
    }

    @ParameterizedTest
    @CsvSource({"r-xr-xr-x, rw-r--r--", "rwxr-xr-x, r--r--r--", "rwxr-xr-x, ---------", "r-xr-xr-x, "})
    void whatMayNotBeWrittenIsTold(String rightsOfFolder, String rightsOfFile) throws Exception {
        String before = StoreProcess.withoutPrivileges();
        assumeTrue(before != null, "not tested here: root cannot give up its rights");
        if (rightsOfFile != null) {
            StoreProcess.lines(StoreProcess.start("exec", file(), 0, 10));
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(rightsOfFile));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rightsOfFolder));
        try {
            assertThat(StoreProcess.lines(StoreProcess.start(before, file(), 10, 20))).containsExactly("FORBIDDEN " + file()
                    + ": it may not be opened or written: check the rights of the file and of its folder, and whether the disk is read-only");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (rightsOfFile != null) {
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(reports()).isEqualTo(ManyReports.from(0, 10));
        }
    }

    /** As root too: there nobody may write. */
    @Test
    void aFolderWhereNothingCanBeMadeIsTold() {
        assertThatThrownBy(() -> RecordStore.open("/proc/onrecord.db")).isInstanceOf(RecordFault.class).hasMessageStartingWith("/proc/onrecord.db: ");
    }

    /** All begin the same record at once, and write different reports to it. */
    @Test
    void processesThatWriteAtOnceTakeTurns() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(StoreProcess.start("exec", file(), 100 * i, 100 * i + 100));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(StoreProcess.lines(processes.get(i)).getLast()).isEqualTo("acknowledged " + (100 * i + 100));
        }
        assertThat(reports()).containsExactlyInAnyOrderElementsOf(ManyReports.from(0, 400));
        assertThat(folder.toFile().list()).containsExactly("onrecord.db");
    }

    @Test
    void aKilledWriterLosesNothingThatItAcknowledged() throws Exception {
        Process writer = StoreProcess.start("exec", file(), 0, 100_000);
        String said = "";
        try (var lines = writer.inputReader()) {
            for (int i = 0; i < 20; i++) {
                said = lines.readLine();
            }
            writer.destroyForcibly().waitFor();
        }
        int acknowledged = acknowledged(List.of(said));
        assertThat(acknowledged).isEqualTo(200);
        assertThat(reports()).startsWith(ManyReports.from(0, acknowledged).toArray(Entry[]::new));
    }

    private static int acknowledged(List<String> said) {
        return said.stream().filter(line -> line.startsWith("acknowledged ")).mapToInt(line -> Integer.parseInt(line.substring(13))).max().orElse(0);
    }

    private List<Entry> reports() throws RecordFault {
        List<Entry> reports = new ArrayList<>();
        try (RecordStore store = RecordStore.openExisting(file().toString())) {
            store.forEachReport(reports::add);
        }
        return reports;
    }
}
