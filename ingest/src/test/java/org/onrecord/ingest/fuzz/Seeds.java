package org.onrecord.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whole documents to begin with, and finds ("find-...") that must not come again. */
final class Seeds {

    private static final Path FOLDER = Path.of("src/test/resources/org/onrecord/ingest/fuzz/ReadersFuzzTestInputs");

    private Seeds() { }

    static List<byte[]> of(Target target) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(target.name().toLowerCase(Locale.ROOT)))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }
}
