package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    private Path folder;
    private final PatientTime time = new PatientTime();
    private Bench bench;

    private int run(String... arguments) {
        bench = new Bench().web(new Web(time, () -> HttpClient.Builder.NO_PROXY));
        return bench.run(Stream.concat(Stream.of(arguments), Stream.of("--record", record())).toArray(String[]::new));
    }

    private String record() {
        return folder.resolve("desk.db").toString();
    }

    private void fill() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Ada: \"No.\"\nBo: \"Yes.\"\n");
        Files.writeString(folder.resolve("b.txt"), "Ada: \"Never.\"\n");
        assertThat(run("add", folder.resolve("a.txt").toString(), folder.resolve("b.txt").toString())).isZero();
    }

    /** The lines on a subject, their columns apart by one space. */
    private List<String> lines(String subject) {
        return bench.out().lines().map(line -> line.replaceAll(" +", " ")).filter(line -> line.matches("\\w+ " + subject + " .*")).toList();
    }

    @Test
    void whereThereIsNoRecordYetItSaysHowToBegin() {
        assertThat(run("doctor")).isZero();
        assertThat(bench.out().lines().map(line -> line.replaceAll(" +", " "))).containsSequence("look record " + record() + ": there is no record here",
                " -> 'onrecord add' makes one, --record names another", "Nothing is wrong.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void programAndMachineAreTold() {
        run("doctor");
        assertThat(lines("program").getFirst()).startsWith("ok program onrecord ");
        assertThat(lines("Java").getFirst()).contains(Runtime.version().toString(), System.getProperty("java.home"), "may take ");
        assertThat(lines("processors")).containsExactly("ok processors " + Runtime.getRuntime().availableProcessors());
        assertThat(lines("disk").getFirst()).endsWith(" free at " + folder);
        assertThat(lines("model").getFirst()).matches("ok model \\S+ sha256:[0-9a-f]{64}");
    }

    @Test
    void recordAndIndexAreTold() throws IOException {
        fill();
        assertThat(run("doctor")).isZero();
        assertThat(lines("record").getFirst()).startsWith("ok record " + record() + ", SQLite, schema 7, ").endsWith(" KB: pages whole (--full reads the texts as well)");
        assertThat(lines("contents")).containsExactly("ok contents 2 reports, 3 statements, 2 speakers, 0 lines on what is not recorded");
        assertThat(lines("last run")).hasSize(1);
        assertThat(lines("index").getFirst()).startsWith("ok index " + folder.resolve("desk-index") + ", up to date, ");
    }

    @Test
    void inFullEveryTextIsRead() throws IOException {
        fill();
        assertThat(run("doctor", "--full")).isZero();
        assertThat(lines("record").getFirst()).endsWith(": every page and text read through, all whole");
    }

    @Test
    void aDamagedRecordIsWrongAndABackupItsCure() throws IOException {
        fill();
        try (RandomAccessFile file = new RandomAccessFile(record(), "rw")) {
            file.seek(4096 * 2);
            for (long page = 2; page < file.length() / 4096; page++) {
                file.write(new byte[4096]);
            }
        }
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(lines("record").getFirst()).startsWith("wrong record " + record() + ": ");
        assertThat(bench.out()).contains("-> restore a backup (onrecord restore)").endsWith("1 thing is wrong.\n");
        assertThat(bench.err()).isEmpty();
    }

    @Test
    void whatIsNoRecordIsWrong() throws IOException {
        Files.createDirectory(folder.resolve("desk.db"));
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(lines("record")).containsExactly("wrong record " + record() + ": it is a folder");
    }

    @Test
    void anIndexThatIsGoneIsMadeByTheNextSearch() throws IOException {
        fill();
        for (Path file : index()) {
            Files.delete(file);
        }
        assertThat(run("doctor")).isZero();
        assertThat(lines("index").getFirst()).startsWith("look index none yet at ");
        assertThat(bench.out()).contains("-> the next search makes it, of 2 reports; or 'onrecord reindex'");
    }

    @Test
    void aDamagedIndexIsMadeAgainByACommand() throws IOException {
        fill();
        for (Path file : index()) {
            Files.writeString(file, "spoiled");
        }
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(lines("index").getFirst()).startsWith("wrong index ").endsWith(" is damaged, or of another version");
        assertThat(bench.out()).contains("-> onrecord reindex\n");
    }

    private List<Path> index() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("desk-index"))) {
            return files.toList();
        }
    }

    @Test
    void aClockThatWasSetBackIsTold() throws IOException {
        fill();
        time.advance(Duration.ofDays(-2));
        assertThat(run("add", folder.resolve("a.txt").toString())).isZero();
        assertThat(bench.err()).matches("The clock says \\S+Z, but the last run began \\S+Z: set it if it is wrong\\. The record's order does not go by it, "
                + "only the dates of runs do\\.\n1 input: 0 recorded, .*\n");
        time.advance(Duration.ofDays(-2));
        assertThat(run("doctor")).isZero();
        assertThat(lines("clock").getFirst()).matches("look clock says \\S+ \\S+ UTC, but the last run began \\S+ \\S+ UTC");
    }

    @Test
    void whatAStoppedBackupLeftIsTold() throws IOException {
        fill();
        Files.createFile(folder.resolve("b.db.unfinished-1f"));
        assertThat(run("doctor")).isZero();
        assertThat(lines("left over")).containsExactly("look left over b.db.unfinished-1f");
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        fill();
        assertThat(run("doctor", "--json")).isZero();
        assertThat(bench.out()).startsWith("{\"state\":\"ok\",\"findings\":[{\"subject\":\"program\",\"state\":\"ok\",\"told\":\"onrecord ")
                .contains("{\"subject\":\"contents\",\"state\":\"ok\",\"told\":\"2 reports, 3 statements, 2 speakers, 0 lines on what is not recorded\",\"cure\":null}")
                .endsWith("]}\n");
    }

    @Test
    void noPasswordIsTold() {
        bench = new Bench();
        assertThat(bench.run("doctor", "--record", "jdbc:postgresql://localhost:1/river?user=ada&password=hush")).isEqualTo(1);
        assertThat(bench.out()).contains("jdbc:postgresql://localhost:1/river: the server cannot be reached").doesNotContain("hush");
    }
}
