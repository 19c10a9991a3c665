package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;

/** {@code add} on disks that fill up and beside others that write, in processes of its own. */
@Timeout(300)
class AddFaultsTest {

    /** Their texts take more than there is room for. */
    private static final int ARTICLES = 800;

    @TempDir
    private Path folder;
    private Path articles;

    private record Ended(int status, List<String> said) { }

    @BeforeEach
    void write() throws IOException {
        articles = folder.resolve("articles.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            lines.append("{\"source\": \"r" + i + "\", \"text\": \"Ada Ferrin: \\\"We never closed gate " + i + ".\\\"\\n" + "It rained on Harwick. ".repeat(100) + "\"}\n");
        }
        Files.writeString(articles, lines);
    }

    private String record() {
        return folder.resolve("desk.db").toString();
    }

    /** @param before what the shell does first, ending in what goes before the command */
    private Process start(String before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", before + " \"$@\"", "bash", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), BenchProcess.class.getName()));
        Stream.concat(Stream.of(arguments), Stream.of("--quiet", "--record", record())).forEach(command::add);
        File said = File.createTempFile("said", ".txt", folder.toFile());
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(said).start();
    }

    private Ended run(String before, String... arguments) throws IOException, InterruptedException {
        List<Path> others = said();
        int status = start(before, arguments).waitFor();
        Path mine = said().stream().filter(file -> !others.contains(file)).findFirst().orElseThrow();
        return new Ended(status, Files.readAllLines(mine).stream().filter(line -> !line.contains("VectorizationProvider") && !line.startsWith("WARNING:")).toList());
    }

    private List<Path> said() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("said")).toList();
        }
    }

    private long found(String word) throws RecordFault, SearchFault {
        try (Desk desk = Desk.openExisting(record())) {
            return desk.search(StatementQuery.of(word), Desk.Progress.NONE).hits().total();
        }
    }

    @Test
    void aFullDiskIsOneLineAndTheNextRunGoesOn() throws Exception {
        Ended full = run("ulimit -f 4000; exec", "add", articles.toString());
        assertThat(full.status()).isEqualTo(1);
        assertThat(full.said()).filteredOn(line -> line.startsWith("onrecord: ")).singleElement().asString()
                .startsWith("onrecord: " + record() + ": the disk, a quota or a limit lets no more be written (")
                .contains("): make room, then run again: what was acknowledged is kept; so far: ");
        assertThat(full.said()).noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
        Matcher told = Pattern.compile("so far: (\\d+) inputs?: (\\d+) recorded, (\\d+) statements?").matcher(full.said().getLast());
        assertThat(told.find()).isTrue();
        assertThat(List.of(told.group(1), told.group(3))).as("one statement a report, and only what is kept").containsOnly(told.group(2));
        assertThat(run("exec", "add", articles.toString()).status()).isZero();
        assertThat(found("gate")).isEqualTo(ARTICLES);
    }

    @Test
    void aFullDiskUnderTheIndexLeavesTheRecordWhole() throws Exception {
        Path index = Files.createDirectory(folder.resolve("desk-index"));
        String small = "mount -t tmpfs -o size=4k tmpfs " + index;
        assumeTrue(new ProcessBuilder("unshare", "-m", "bash", "-c", small).start().waitFor() == 0, "not tested here: this user may not mount a small disk");
        Ended full = run("unshare -m bash -c '" + small + " && exec \"$@\"' bash", "add", articles.toString());
        assertThat(full.said()).anyMatch(line -> line.startsWith("The record is whole, its search index is behind: the index " + index + ": the disk is full"));
        assertThat(full.said()).noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
        assertThat(found("gate")).isEqualTo(ARTICLES);
    }

    @Test
    void twoThatAddAtOnceBothDo() throws Exception {
        Path others = Files.writeString(folder.resolve("others.jsonl"), Files.readString(articles).replace("gate", "lock").replace("\"r", "\"s"));
        Process one = start("exec", "add", articles.toString());
        Process other = start("exec", "add", others.toString());
        assertThat(List.of(one.waitFor(), other.waitFor())).containsExactly(0, 0);
        assertThat(found("gate")).isEqualTo(ARTICLES);
        assertThat(found("lock")).isEqualTo(ARTICLES);
    }
}
