package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LocalModeTest {

    @TempDir
    Path folder;

    private Path made() throws IOException {
        return MadeArchive.in(Files.createDirectory(folder.resolve("in")));
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    private static List<String> files(Path out) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile).map(file -> out.relativize(file).toString()).sorted().toList();
        }
    }

    /** Inputs, reports, statements, duplicates and skipped ones. */
    private static List<Integer> numbers(String printed) {
        Matcher numbers = Pattern.compile("(\\d+) inputs: (\\d+) reports with (\\d+) statements, (\\d+) duplicates, (\\d+) skipped \\(.*\\)\n0").matcher(printed);
        assertThat(numbers.matches()).as(printed).isTrue();
        return IntStream.rangeClosed(1, numbers.groupCount()).mapToObj(group -> Integer.valueOf(numbers.group(group))).toList();
    }

    @Test
    void everyInputBecomesSomethingHoweverItIsSplit() throws IOException {
        Path in = made();

        String whole = Local.run("read", in, "--out", out("whole"));
        String cut = Local.run("read", in, "--out", out("cut"), "--split-files", 1, "--split-bytes", 700);

        assertThat(numbers(whole)).matches(numbers -> numbers.get(0) == numbers.get(1) + numbers.get(3) + numbers.get(4));
        Map<String, List<String>> rows = Local.rows(out("whole"));
        assertThat(numbers(cut)).matches(numbers -> numbers.get(0) == numbers.get(1) + numbers.get(3) + numbers.get(4)).element(0).isEqualTo(numbers(whole).get(0));
        assertThat(rows.get("articles")).hasSize(numbers(whole).get(1));
        assertThat(rows.get("statements")).hasSize(numbers(whole).get(2));
        assertThat(files(out("whole"))).contains("_onrecord.json", "_SUCCESS", "_committed/split-00000.json", "runs/run.parquet", "skipped/split-00000.parquet",
                "articles/month=2031-03/split-00000.parquet").noneMatch(file -> file.startsWith("_attempts") || file.endsWith(".crc"));
        assertThat(files(out("cut"))).contains("_committed/split-00012.json");
    }

    @Test
    void aJobThatIsDoneIsNotDoneAgain() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "The mayor, Ines Lang, said no.");
        String first = Local.run("read", in, "--out", out("out"));
        List<String> files = files(out("out"));

        assertThat(Local.run("read", in, "--out", out("out"))).isEqualTo("all is done already: " + first);
        assertThat(files(out("out"))).isEqualTo(files);
    }

    @Test
    void aJobThatWasStoppedGoesOnWithWhatIsLeft() throws IOException {
        Path in = made();
        Local.run("read", in, "--out", out("out"), "--split-files", 2);
        Map<String, List<String>> rows = Local.rows(out("out"));
        List<String> files = files(out("out"));
        // As if it had ended when one split was not begun, one had been brought and not moved, and one had been marked and not moved.
        Files.delete(out("out").resolve("_SUCCESS"));
        Files.delete(out("out").resolve("_committed/split-00001.json"));
        Files.delete(out("out").resolve("skipped/split-00001.parquet"));
        Path attempt = Files.createDirectories(out("out").resolve("_attempts/split-00001-lost/skipped"));
        Files.writeString(attempt.resolve("split-00001.parquet"), "half a file");
        String mark = Files.readString(out("out").resolve("_committed/split-00002.json"));
        Path unmoved = out("out").resolve(mark.replaceAll(".*\"attempt\":\"([^\"]+)\".*", "$1")).resolve("skipped/split-00002.parquet");
        Files.createDirectories(unmoved.getParent());
        Files.move(out("out").resolve("skipped/split-00002.parquet"), unmoved);

        assertThat(Local.run("read", in, "--out", out("out"), "--split-files", 2)).endsWith("\n0");

        assertThat(files(out("out"))).isEqualTo(files);
        assertThat(Local.rows(out("out"))).isEqualTo(rows);
    }

    @Test
    void tasksKilledTenTimesLoseAndDoubleNothing() throws IOException {
        Path in = made();
        Local.run("read", in, "--out", out("quiet"), "--split-files", 1);
        AtomicInteger kills = new AtomicInteger(10);
        SparkListener killer = new SparkListener() {
            @Override
            public void onTaskStart(SparkListenerTaskStart start) {
                if (kills.getAndDecrement() > 0) {
                    Local.SPARK.sc().killTaskAttempt(start.taskInfo().taskId(), true, "a test");
                }
            }
        };
        Local.SPARK.sc().addSparkListener(killer);
        try {
            assertThat(Local.run("read", in, "--out", out("killed"), "--split-files", 1)).endsWith("\n0");
        } finally {
            Local.SPARK.sc().removeSparkListener(killer);
        }

        assertThat(kills).hasNonPositiveValue();
        assertThat(Local.rows(out("killed"))).isEqualTo(Local.rows(out("quiet")));
        assertThat(files(out("killed"))).isEqualTo(files(out("quiet")));
    }

    @Test
    void aFileWithHalfOfThePagesIsReadByMany() throws IOException {
        Path in = MadeArchive.skewed(Files.createDirectory(folder.resolve("in")), 12);

        String whole = Local.run("read", in, "--out", out("whole"));
        String cut = Local.run("read", in, "--out", out("cut"), "--split-bytes", 2_000);

        assertThat(whole).startsWith("24 inputs: 24 reports with ");
        assertThat(cut).isEqualTo(whole);
        assertThat(Local.rows(out("cut"))).isEqualTo(Local.rows(out("whole")));
    }
}
