package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.format.RecordLines;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementSearch;

/**
 * {@code add} of 1,000 articles, killed as by {@code kill -9} at random moments, then started again: the record and its index are what they
 * would have been. {@code -Donrecord.kills=100} kills as often as that; a few times otherwise.
 */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class KilledAddTest {

    private static final int ARTICLES = 1_000;
    private static final int KILLS = Integer.getInteger("onrecord.kills", 4);

    /** Runs beyond one for each kill that may end before they are to be killed, as the machine may be quicker than when the first was timed. */
    private static final int LATE = 10;

    private static final long SEED = Long.getLong("onrecord.seed", 20310412);

    @TempDir
    private Path folder;
    private Path articles;

    /** All that is to be the same, however often it was killed. */
    private record Kept(String lines, List<Skipped> skipped, TreeSet<String> found) { }

    @BeforeEach
    void write() throws IOException {
        articles = folder.resolve("articles.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            String text = "Dam row, day " + i + "\\n\\nAda Ferrin: \\\"We never closed gate " + i + ".\\\"\\nBo Lind: \\\"They did, at " + i % 24 + " o'clock.\\\"\\n";
            lines.append(i % 100 == 99 ? "{\"source\": \"broken\n" : "{\"source\": \"r" + i % 950 + "\", \"text\": \"" + text + "\"}\n");
        }
        Files.writeString(articles, lines);
    }

    @Test
    void whatWasKilledAndStartedAgainIsWhole() throws IOException, InterruptedException, RecordFault, SearchFault {
        Path whole = folder.resolve("whole.db");
        Process first = start(whole);
        long begun = System.nanoTime();
        assertThat(finish(first)).isEqualTo(1);
        long length = System.nanoTime() - begun;
        Kept expected = kept(whole);
        assertThat(expected.lines().lines().count()).isEqualTo(990);
        assertThat(expected.found()).hasSize(1_980);

        Random random = new Random(SEED);
        int killed = 0;
        for (int i = 0; killed < KILLS; i++) {
            Path record = folder.resolve("killed-" + i + ".db");
            Process process = start(record);
            begun = System.nanoTime();
            if (process.waitFor((long) (random.nextDouble() * length), TimeUnit.NANOSECONDS)) {
                length = Math.min(length, System.nanoTime() - begun);
                assertThat(i - killed).as("runs that ended before they were to be killed").isLessThan(LATE + KILLS);
            } else {
                process.destroyForcibly().waitFor();
                killed++;
                assertThat(finish(start(record))).isEqualTo(1);
                assertThat(kept(record)).as("killed at moment %d of seed %d", i, SEED).isEqualTo(expected);
            }
            delete(record);
        }
        System.out.println("add killed at " + KILLS + " random moments before its end, and started again: record and index whole each time");
    }

    /** Returns when the command has begun. */
    private Process start(Path record) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), BenchProcess.class.getName(),
                "add", "--quiet", "--record", record.toString(), articles.toString()).redirectError(folder.resolve("errors").toFile()).start();
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo(BenchProcess.BEGUN);
        return process;
    }

    private int finish(Process process) throws InterruptedException {
        return process.waitFor();
    }

    private static Kept kept(Path record) throws RecordFault, SearchFault {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordLines lines = new RecordLines(out);
        try (Desk desk = Desk.openExisting(record.toString()); StatementSearch search = StatementSearch.open(desk.index())) {
            desk.record().forEachReport(report -> {
                try {
                    lines.write(report.article(), report.statements());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(desk.record().lastChange()).contains(new Point(search.upTo(), search.history()));
            TreeSet<String> found = new TreeSet<>();
            List<String> all = new ArrayList<>();
            search.forEach(StatementQuery.of("").withEarlier(), all::add);
            found.addAll(all);
            assertThat(all).hasSameSizeAs(found);
            return new Kept(out.toString(), desk.record().skipped(), found);
        }
    }

    private void delete(Path record) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().startsWith(record.toString().replace(".db", ""))).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
