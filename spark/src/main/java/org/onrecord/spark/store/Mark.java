package org.onrecord.spark.store;

import java.util.List;
import java.util.Map;

/**
 * Says that a part of a stage is whole, and what it is made of.
 *
 * @param part    e.g. "split-00017"
 * @param attempt the folder in {@code _attempts} that the files were in before they were moved to their places
 * @param files   all files of the part
 * @param counts  by name, of whatever the stage counts
 */
public record Mark(String part, String attempt, List<Made> files, Map<String, Long> counts) {

    /**
     * A file of a table.
     *
     * @param path in the job's folder, with slashes
     */
    public record Made(String table, String path, long rows, long bytes) { }

    public Mark {
        files = List.copyOf(files);
        counts = Map.copyOf(counts);
    }
}
