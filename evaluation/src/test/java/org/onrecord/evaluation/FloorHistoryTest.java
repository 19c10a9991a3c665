package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A floor may be raised; it is never lowered without a word: "lowered" in floors.json must say why. */
class FloorHistoryTest {

    @Test
    void noFloorIsLowerThanItEverWasUnlessItSaysWhy() throws Exception {
        assumeTrue(Files.exists(Path.of(".git")), "no history here");
        Floors now = Floors.read(Files.readString(Floors.FILE));
        Map<String, Double> pinned = pinned(now);
        for (String commit : git("log", "--format=%H", "--", Floors.FILE.toString()).lines().toList()) {
            pinned(Floors.read(git("show", commit + ":" + Floors.FILE))).forEach((measure, floor) -> {
                if (!now.lowered().contains(measure)) {
                    assertThat(pinned.getOrDefault(measure, Double.NaN)).as(measure + ", pinned in " + commit).isGreaterThanOrEqualTo(floor);
                }
            });
        }
    }

    private static Map<String, Double> pinned(Floors floors) {
        Map<String, Double> pinned = new TreeMap<>();
        floors.suites().forEach(suite -> suite.stages()
                .forEach(stage -> stage.floors().forEach((pointer, floor) -> pinned.put(suite.measure(stage, pointer), floor))));
        return pinned;
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        Process git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(git.waitFor() == 0, "git cannot tell: " + command);
        return output;
    }
}
