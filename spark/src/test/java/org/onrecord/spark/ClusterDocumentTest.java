package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What docs/cluster.md says. */
@Timeout(60)
class ClusterDocumentTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private static String document() throws IOException {
        return Files.readString(ROOT.resolve("docs/cluster.md"));
    }

    @Test
    void theFirstExamplePrintsWhatItSays() throws IOException {
        String printed = Local.run("read", ROOT.resolve("examples"), "--out", folder.resolve("tables"));

        assertThat(document()).contains("```text\n" + printed.lines().findFirst().orElseThrow() + "\n```");
    }

    @Test
    void everyOptionOfItsHelpIsThere() throws IOException {
        assertThat(Pattern.compile("--[a-z-]+").matcher(Arguments.USAGE).results().map(MatchResult::group).distinct()).allSatisfy(option -> assertThat(document()).contains(option));
    }

    @Test
    void itsFilesAreThose() throws IOException {
        Local.run("read", ROOT.resolve("examples"), "--out", folder.resolve("tables"));

        assertThat(folder.resolve("tables")).isDirectoryContaining("glob:**/_onrecord.json").isDirectoryContaining("glob:**/_SUCCESS").isDirectoryContaining("glob:**/_committed");
        assertThat(document()).contains("spark/kubernetes/read.yaml", "spark/kubernetes/Dockerfile");
        assertThat(ROOT.resolve("spark/kubernetes/read.yaml")).isRegularFile();
        assertThat(ROOT.resolve("bin/onrecord-spark")).isExecutable();
    }
}
