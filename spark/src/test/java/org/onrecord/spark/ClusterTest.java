package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class ClusterTest {

    private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void twoWorkersReadWhatOneMachineReadsThoughOneOfThemIsLost() throws IOException, InterruptedException {
        Path in = MadeArchive.in(Files.createDirectory(folder.resolve("in")));
        Path alone = folder.resolve("alone");
        Path together = folder.resolve("together");
        String expected = Local.run("read", EXAMPLES, in, "--out", alone, "--split-files", 1);

        String printed;
        try (Cluster cluster = new Cluster(folder)) {
            Process job = cluster.begin("read", EXAMPLES, in, "--out", together, "--split-files", 1);
            Cluster.awaitName(together, "_committed", job);
            cluster.lose(0);
            printed = Cluster.awaited(job);
        }

        assertThat(printed).as("see %s", folder.resolve("driver.log")).isEqualTo(expected);
        assertThat(Local.rows(together)).isEqualTo(Local.rows(alone));
    }
}
