package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
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
        Path together = Files.createDirectory(folder.resolve("together"));
        String expected = Local.run("read", EXAMPLES, in, "--out", alone, "--split-files", 1);

        String printed;
        try (Cluster cluster = new Cluster(folder); WatchService watch = FileSystems.getDefault().newWatchService()) {
            together.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process job = cluster.begin("read", EXAMPLES, in, "--out", together, "--split-files", 1);
            await(watch, "_committed", job);
            cluster.lose(0);
            printed = Cluster.awaited(job);
        }

        assertThat(printed).as("see %s", folder.resolve("driver.log")).isEqualTo(expected);
        assertThat(Local.rows(together)).isEqualTo(Local.rows(alone));
    }

    /** Until the job has made a name, or is over. */
    private static void await(WatchService watch, String name, Process job) throws InterruptedException {
        while (job.isAlive()) {
            WatchKey key = watch.poll(1, TimeUnit.SECONDS);
            if (key == null) {
                continue;
            }
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context().toString().equals(name)) {
                    return;
                }
            }
            key.reset();
        }
    }
}
