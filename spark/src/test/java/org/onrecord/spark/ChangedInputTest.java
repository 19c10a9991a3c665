package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was planned is read, or the job fails and says what differs. */
@Timeout(120)
class ChangedInputTest {

    @TempDir
    Path folder;

    private Path in;
    private Path file;
    private Path out;

    @BeforeEach
    void twelveReports() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
        file = Files.writeString(in.resolve("a.jsonl"), reports(1, 12));
    }

    private static String reports(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> "{\"source\": \"https://quarry-post.example/" + number + "\", \"text\": \"The mayor, Ines Lang, said that quay number "
                + number + " would never be built, as there was no money for it.\"}\n").collect(Collectors.joining());
    }

    private String read() {
        return Local.run("read", in, "--out", out, "--split-bytes", 500);
    }

    /** As if the job had been stopped before its last parts were read. */
    private void stopBefore(String... splits) throws IOException {
        Files.delete(out.resolve("_SUCCESS"));
        for (String split : splits) {
            Files.delete(out.resolve("_committed/" + split + ".json"));
        }
    }

    @Test
    void aFileThatOneMachineDoesNotSeeIsNoEmptyOne() throws IOException {
        String whole = read();
        assertThat(whole).startsWith("12 inputs: 12 reports ");
        stopBefore("split-00001", "split-00002");
        Files.move(file, folder.resolve("away.jsonl"));

        assertThat(read()).contains("a.jsonl is not there on ", ", but was when the job was begun. Every machine must see it under this name").endsWith("\n1");
        assertThat(out.resolve("_SUCCESS")).doesNotExist();

        Files.move(folder.resolve("away.jsonl"), file);
        assertThat(read()).isEqualTo(whole);
    }

    @Test
    void aFileThatGrewAtItsHeadIsNotReadHalfOldHalfNew() throws IOException {
        read();
        stopBefore("split-00001");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, reports(20, 23) + reports(1, 12));
        Files.setLastModifiedTime(file, time);

        assertThat(read()).contains("a.jsonl has changed since the job was begun: it had ", "read what it is now into another folder").endsWith("\n1");
        assertThat(out.resolve("_SUCCESS")).doesNotExist();
    }

    @Test
    void aFileOfTheSameSizeButAnotherTimeIsAnother() throws IOException {
        read();
        stopBefore("split-00001");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-04-12T09:30:00Z")));

        assertThat(read()).contains("on ", " it has " + Files.size(file) + " bytes of 2031-04-12T09:30:00Z").endsWith("\n1");
    }

    @Test
    void aFileOfAStoreThatIsGoneIsNoEmptyOneEither() throws IOException {
        String address = "file:" + in;
        Local.run("read", address, "--out", out, "--split-bytes", 500);
        stopBefore("split-00001");
        Files.delete(file);

        assertThat(Local.run("read", address, "--out", out, "--split-bytes", 500)).contains("a.jsonl is not there on ").endsWith("\n1");
    }

    @Test
    void aFileThatNoMachineMayReadIsSkippedWithItsReason() throws IOException {
        Local.SPARK.hadoopConfiguration().set("fs." + LockedStore.SCHEME + ".impl", LockedStore.class.getName());
        Files.writeString(in.resolve("locked.txt"), "The mayor, Ines Lang, said no.");

        assertThat(Local.run("read", LockedStore.SCHEME + ":" + in, "--out", out)).startsWith("13 inputs: 12 reports ").contains("1 skipped (unreadable 1)").endsWith("\n0");
        assertThat(Local.rows(out).get("skipped")).singleElement().asString().contains("locked.txt", "the system cannot read it: Permission denied: user=mason");
    }

    @Test
    void checkSumsThatAnotherProgramLeftMeanNothing() throws IOException {
        Files.writeString(in.resolve(".a.jsonl.crc"), "crc of other times");

        assertThat(Local.run("read", "file:" + in, "--out", out)).isEqualTo(Local.run("read", in, "--out", folder.resolve("plain")));
    }

    @Test
    void splitsOfAnySizeHoldAllFiles() throws IOException {
        Files.writeString(in.resolve("b.txt"), "The mayor, Ines Lang, said no.");

        assertThat(Local.run("read", in, "--out", out, "--split-bytes", Long.MAX_VALUE)).startsWith("13 inputs: 13 reports ");
        assertThat(Local.run("read", file, "--out", folder.resolve("alone"), "--split-bytes", Long.MAX_VALUE)).startsWith("12 inputs: 12 reports ");
    }
}
