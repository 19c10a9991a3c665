package org.onrecord.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes once through what people do, with nobody looking, so that the JVM can note what it loaded and linked for it (the
 * AOT cache that the launcher makes after a build). Mistakes too: classes that were never linked are not kept, nor are
 * those that name them.
 */
final class WarmUp {

    private static final List<List<String>> LINES = List.of(List.of("--version"), List.of("read", "--help"), List.of("read"),
            List.of("read", "--published", "never", "x"));

    private static final String EXAMPLES = "EXAMPLES";
    private static final List<List<String>> RECORD_LINES = List.of(List.of("add", "--format", "text", EXAMPLES), List.of("add", EXAMPLES),
            List.of("search", "dam", "--counts"), List.of("search", "dam OR", "--json"), List.of("search", "dam report", "--speaker", "Halloran", "--json"),
            List.of("search", "--like", "she never saw the report"));

    private WarmUp() {
    }

    /** Takes the home folder from the property {@code onrecord.home}. @param arguments "read", "record" or "serve": which part of the program */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("onrecord.home"));
        Surroundings.Stream nowhere = new Surroundings.Stream(OutputStream.nullOutputStream(), new Terminal(true, 100, true));
        Surroundings alone = new Surroundings(InputStream.nullInputStream(), nowhere, nowhere, ModelEngine::load, Optional.of(home), System::nanoTime, Web.ofThisMachine());
        for (List<String> line : LINES) {
            Onrecord.run(alone, line.toArray(String[]::new));
        }
        String examples = home.resolve("examples").toString();
        Main.run("read", home.resolve("examples/denial.txt").toString());
        switch (arguments[0]) {
            case "record" -> keep(alone, examples);
            case "serve" -> serve(alone);
            default -> {
                Onrecord.run(alone, "read", examples);
                Onrecord.run(alone, "read", "--format", "jsonl", examples);
            }
        }
    }

    /** Where nobody sits at a terminal the demo ends by itself. */
    private static void serve(Surroundings alone) {
        Surroundings.Stream piped = new Surroundings.Stream(OutputStream.nullOutputStream(), Terminal.NONE);
        Onrecord.run(new Surroundings(alone.in(), piped, piped, alone.engines(), alone.home(), alone.clock(), alone.web()), "demo");
    }

    /** In a record that is thrown away. */
    private static void keep(Surroundings alone, String examples) {
        try {
            Path folder = Files.createTempDirectory("onrecord");
            for (List<String> line : RECORD_LINES) {
                List<String> words = new ArrayList<>(line);
                words.replaceAll(word -> word.equals(EXAMPLES) ? examples : word);
                words.addAll(List.of("--record", folder.resolve("onrecord.db").toString()));
                Onrecord.run(alone, words.toArray(String[]::new));
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
