package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is read on a cluster and imported is what {@code onrecord add} makes of the same. */
@Timeout(180)
class SameRecordTest {

    private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();

    private static final Path TABLES = Path.of("..", "ingest", "src", "test", "resources", "org", "onrecord", "ingest", "apitest", "parquet");

    @TempDir
    Path folder;

    @Test
    void theRecordIsTheSameHoweverTheInputIsSplit() throws IOException, InterruptedException, SQLException {
        Path in = MadeArchive.in(Files.createDirectory(folder.resolve("in")));
        for (String table : List.of("second-zstd", "small-pages", "lacking", "no-text", "date", "encrypted")) {
            Files.copy(TABLES.resolve(table + ".parquet"), in.resolve(table + ".parquet"));
        }
        Files.write(in.resolve("cut.parquet"), Arrays.copyOf(Files.readAllBytes(TABLES.resolve("second-zstd.parquet")), 1000));
        Map<String, List<String>> added = Records.rows(Records.made(folder.resolve("added.db"), "add", EXAMPLES, in));
        Local.run("read", EXAMPLES, in, "--out", folder.resolve("whole"));
        Local.run("read", EXAMPLES, in, "--out", folder.resolve("cut"), "--split-files", 1, "--split-bytes", 700);

        assertThat(added.get("articles")).hasSizeGreaterThan(20);
        for (String job : List.of("whole", "cut")) {
            Map<String, List<String>> imported = Records.rows(Records.made(folder.resolve(job + ".db"), "import", folder.resolve(job)));
            assertThat(imported.keySet()).isEqualTo(added.keySet());
            for (String table : added.keySet()) {
                assertThat(imported.get(table)).as("%s of %s", table, job).containsExactlyElementsOf(added.get(table));
            }
        }
    }

    @Test
    void broughtAgainItIsTheSameAgain() throws IOException, InterruptedException, SQLException {
        Path in = MadeArchive.in(Files.createDirectory(folder.resolve("in")));
        Local.run("read", in, "--out", folder.resolve("tables"), "--split-bytes", 700);
        Map<String, List<String>> added = Records.rows(Records.made(folder.resolve("added.db"), "add", in));

        assertThat(added.get("skipped")).anyMatch(row -> row.contains("inputs=2 "));
        assertThat(Records.rows(Records.made(folder.resolve("added.db"), "add", in))).isEqualTo(added);
        Path imported = Records.made(folder.resolve("imported.db"), "import", folder.resolve("tables"));
        assertThat(Records.rows(Records.made(imported, "import", folder.resolve("tables"))).get("skipped")).isEqualTo(added.get("skipped"));
        assertThat(Records.rows(Records.made(imported, "add", in)).get("skipped")).isEqualTo(added.get("skipped"));
    }
}
