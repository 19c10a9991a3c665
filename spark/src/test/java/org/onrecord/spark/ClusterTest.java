package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ClusterTest {

    private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();

    private static final Duration MOST = Duration.ofSeconds(75);

    @TempDir
    Path folder;

    @Test
    void twoWorkersReadWhatOneMachineReadsThoughOneOfThemIsLost() throws IOException, InterruptedException {
        Path in = MadeArchive.in(Files.createDirectory(folder.resolve("in")));
        Path alone = folder.resolve("alone");
        Path together = folder.resolve("together");
        String expected = Local.run("read", EXAMPLES, in, "--out", alone, "--split-files", 1);

        String printed;
        try (Cluster cluster = Cluster.in(folder)) {
            Process job = cluster.begin("read", EXAMPLES, in, "--out", together, "--split-files", 1);
            String executor = cluster.awaitWork(job, together, MOST);
            cluster.lose(0);
            assertThat(job.isAlive()).isTrue();
            printed = cluster.awaited(job, MOST);
            assertThat(cluster.driverLog()).contains("Lost executor " + executor).containsPattern("Starting task \\d+\\.1 in");
        }

        assertThat(printed).as("see %s", folder.resolve("driver.log")).isEqualTo(expected);
        assertThat(Local.rows(together)).isEqualTo(Local.rows(alone));
    }
}
