package org.onrecord.house;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's own files are, for tests that read them. */
public final class Repository {

    /** The folder that holds the launcher. */
    public static final Path ROOT = find(Path.of("").toAbsolutePath());

    private Repository() {
    }

    private static Path find(Path folder) {
        return Files.exists(folder.resolve("onrecord")) ? folder : find(folder.getParent());
    }
}
