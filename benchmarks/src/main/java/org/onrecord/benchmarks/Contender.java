package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** One of the programs that are timed beside each other. Loaded before it is timed. */
@FunctionalInterface
public interface Contender {

    /**
     * Reads all articles of a file and keeps what it found.
     *
     * @param articles one a line
     * @return how many articles were read
     */
    int read(Path articles) throws IOException, InterruptedException;
}
