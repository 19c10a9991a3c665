package org.onrecord.spark.read;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Room on this machine's disks for what a task works on. */
final class Scratch {

    private Scratch() { }

    /** Where a cluster says that there is room, else the system's folder for such. A standalone worker takes away what is in the first of these at the end. */
    static Path folder() throws IOException {
        String named = Stream.of("SPARK_EXECUTOR_DIRS", "SPARK_LOCAL_DIRS", "LOCAL_DIRS").map(System::getenv).filter(value -> value != null && !value.isEmpty()).findFirst()
                .orElseGet(() -> System.getProperty("java.io.tmpdir"));
        return Files.createDirectories(Path.of(named.split("[," + File.pathSeparator + "]")[0]));
    }

    /** With all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
