package org.onrecord.ingest.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.onrecord.ingest.apitest.Readings.fault;
import static org.onrecord.ingest.apitest.Readings.only;
import static org.onrecord.ingest.apitest.Readings.read;
import static org.onrecord.ingest.apitest.Readings.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;
import org.onrecord.ingest.input.Reason;

@Timeout(30)
class InputsTest {

    @TempDir
    Path folder;

    private List<String> sources(Path path) {
        return read(path).stream().map(Ingested::source).map(source -> source.substring(folder.toString().length() + 1)).toList();
    }

    @Test
    void aFolderIsReadByNameFolderByFolder() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        write(folder.resolve("d.txt"), "No.");
        write(folder.resolve("b/z.txt"), "No.");
        write(folder.resolve("b/c/y.TXT"), "No.");
        write(folder.resolve("a.text"), "No.");
        write(folder.resolve("e.jsonl"), "{\"source\": \"" + folder + "/e1\", \"text\": \"No.\"}\n");
        assertThat(sources(folder)).containsExactly("a.text", "b/c/y.TXT", "b/z.txt", "d.txt", "e1");
    }

    @Test
    void otherFilesOfAFolderAreCountedHiddenOnesToo() throws IOException {
        write(folder.resolve("a.txt"), "No.");
        write(folder.resolve("a.pdf"), "%PDF-1.4");
        write(folder.resolve("._a.txt"), 0, 5, 22, 7);
        Files.createDirectory(folder.resolve(".git"));
        write(folder.resolve(".git/b.txt"), "No.");
        List<Ingested> all = read(folder);
        assertThat(all).hasSize(2).first().extracting(Ingested::source).isEqualTo(folder + "/a.txt");
        assertThat(all.getLast()).isInstanceOfSatisfying(Unreadable.class, others -> {
            assertThat(others.source()).isEqualTo(folder.toString());
            assertThat(others.reason()).isEqualTo(Reason.NOT_A_PAGE);
            assertThat(others.message()).isEqualTo("files with other endings, or hidden (.pdf 1, hidden 1, hidden folders 1): one can be named by itself");
            assertThat(others.count()).isEqualTo(3);
        });
    }

    @Test
    void pathsAreReadInTheOrderGivenAsOftenAsGiven() throws IOException {
        Path b = write(folder.resolve("b.txt"), "No.");
        Path a = write(folder.resolve("a.txt"), "No.");
        assertThat(read(b, a, b)).extracting(Ingested::source).containsExactly(b.toString(), a.toString(), b.toString());
    }

    @Test
    void aLoopOfLinksIsWalkedOnce() throws IOException {
        write(folder.resolve("a.txt"), "No.");
        Files.createDirectory(folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("b/up"), folder);
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        Files.createSymbolicLink(folder.resolve("z"), folder.resolve("b"));
        assertThat(sources(folder)).containsExactly("a.txt");
    }

    @Test
    void aLinkToAFileIsRead() throws IOException {
        Path target = write(Files.createDirectory(folder.resolve("b")).resolve("a.txt"), "No.");
        Files.createSymbolicLink(folder.resolve("link.txt"), target);
        assertThat(sources(folder)).containsExactly("b/a.txt", "link.txt");
    }

    @Test
    void aMissingPathIsOneFaultAndTheRestGoesOn() throws IOException {
        Path missing = folder.resolve("gone.txt");
        Path there = write(folder.resolve("a.txt"), "No.");
        List<Ingested> all = read(missing, there);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst()).isInstanceOfSatisfying(Unreadable.class, fault -> {
            assertThat(fault.source()).isEqualTo(missing.toString());
            assertThat(fault.reason().code()).isEqualTo("missing");
            assertThat(fault.message()).isEqualTo("no such file: check the path");
        });
        assertThat(all.getLast()).isInstanceOf(Ingested.Report.class);
    }

    @Test
    void aFileThatVanishesBeforeItsTurnIsMissing() throws IOException {
        write(folder.resolve("a.txt"), "No.");
        Path vanishing = write(folder.resolve("b.txt"), "No.");
        try (Reading reading = new Inputs(List.of(folder.toString()), Defaults.NONE, InputStream.nullInputStream()).open()) {
            reading.next();
            Files.delete(vanishing);
            assertThat(reading.next()).isInstanceOfSatisfying(Unreadable.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.MISSING));
        }
    }

    @Test
    void aFileThatTheSystemCannotOpenIsUnreadable() throws IOException {
        Path loop = folder.resolve("a.txt");
        Files.createSymbolicLink(loop, loop);
        assertThat(fault(loop).reason().code()).isEqualTo("unreadable");
    }

    @Test
    void aFileWithoutReadPermissionIsUnreadable() throws IOException {
        Path file = write(folder.resolve("a.txt"), "No.");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read everything");
        assertThat(fault(file).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void aDeviceIsNotOpened() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "no such device on this system");
        assertThat(fault(device).reason().code()).isEqualTo("not-a-file");
    }

    @Test
    void aFolderWithoutReportsIsOneFault() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        assertThat(fault(folder).reason().code()).isEqualTo("no-reports");
        write(folder.resolve("b/a.pdf"), "%PDF-1.4");
        assertThat(fault(folder).message()).contains(" (.pdf 1); a file with another ending can be named by itself");
    }

    @Test
    void anEmptyPathIsMissing() {
        assertThat(only(read(Defaults.NONE, "", ""))).isInstanceOfSatisfying(Unreadable.class,
                fault -> assertThat(fault.reason()).isEqualTo(Reason.MISSING));
    }

    @Test
    void nothingIsOpenedBeforeItsTurn() throws IOException {
        Path first = write(folder.resolve("a.txt"), "No.");
        Path later = folder.resolve("b.txt");
        try (Reading reading = new Inputs(List.of(first.toString(), later.toString()), Defaults.NONE, InputStream.nullInputStream()).open()) {
            reading.next();
            write(later, "Yes.");
            assertThat(reading.next()).isInstanceOf(Ingested.Report.class);
        }
    }

    @Test
    void bytesTakenReachBytesKnown() throws IOException {
        write(folder.resolve("a.txt"), "No.");
        write(folder.resolve("b.jsonl"), "{\"source\": \"x\", \"text\": \"No.\"}\n\n{\"source\": \"y\", \"text\": \"No.\"}");
        Inputs inputs = new Inputs(List.of(folder.toString()), Defaults.NONE, InputStream.nullInputStream());
        try (Reading reading = inputs.open()) {
            reading.forEachRemaining(_ -> { });
            assertThat(reading.bytes()).isEqualTo(inputs.bytes()).isEqualTo(65);
        }
    }

    @Test
    void aReadingCanBeLeftInTheMiddle() throws IOException {
        Path lines = write(folder.resolve("b.jsonl"), "{\"source\": \"x\", \"text\": \"No.\"}\n{\"source\": \"y\", \"text\": \"No.\"}");
        Reading reading = new Inputs(List.of(lines.toString()), Defaults.NONE, InputStream.nullInputStream()).open();
        reading.next();
        reading.close();
        assertThat(reading.hasNext()).isFalse();
    }
}
