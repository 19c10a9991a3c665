package org.onrecord.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Goes once through what people do, with nobody looking, so that the JVM can note what it loaded and linked for it (the
 * AOT cache that the launcher makes after a build). Mistakes too: classes that were never linked are not kept, nor are
 * those that name them.
 */
final class WarmUp {

    private static final List<List<String>> LINES = List.of(List.of("--version"), List.of("read", "--help"), List.of("read"),
            List.of("read", "--published", "never", "x"), List.of("demo"));

    private WarmUp() {
    }

    /** Takes the home folder from the property {@code onrecord.home}. */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("onrecord.home"));
        Surroundings.Stream nowhere = new Surroundings.Stream(OutputStream.nullOutputStream(), new Terminal(true, 100, true));
        Surroundings alone = new Surroundings(InputStream.nullInputStream(), nowhere, nowhere, ModelEngine::load, Optional.of(home), System::nanoTime, Web.ofThisMachine());
        for (List<String> line : LINES) {
            Onrecord.run(alone, line.toArray(String[]::new));
        }
        Main.run("read", home.resolve("examples/denial.txt").toString());
        Onrecord.run(alone, "read", home.resolve("examples").toString());
        Onrecord.run(alone, "read", "--format", "jsonl", home.resolve("examples").toString());
    }
}
