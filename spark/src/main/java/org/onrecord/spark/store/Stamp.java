package org.onrecord.spark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileStatus;

/**
 * What a file is known by again.
 *
 * @param modified when it was last changed, seconds since 1970; 0: its store does not tell. No finer: some stores tell parts of a second in a
 *                 folder's listing, but not of the file itself
 */
public record Stamp(long bytes, long modified) {

    static Stamp of(FileStatus file) {
        return new Stamp(file.getLen(), TimeUnit.MILLISECONDS.toSeconds(file.getModificationTime()));
    }

    /** Of a file of this machine; empty: there is none. */
    public static Optional<Stamp> of(Path file) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.isRegularFile() ? Optional.of(new Stamp(found.size(), found.lastModifiedTime().to(TimeUnit.SECONDS))) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether it can be the same file's. */
    public boolean fits(Stamp other) {
        return bytes == other.bytes && (modified == other.modified || modified == 0 || other.modified == 0);
    }

    /** For people, e.g. "4096 bytes of 2031-04-12T09:30:00Z". */
    public String text() {
        return bytes + " bytes" + (modified == 0 ? "" : " of " + Instant.ofEpochSecond(modified));
    }
}
