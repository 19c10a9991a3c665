package org.onrecord.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.onrecord.ingest.container.Limits;
import org.onrecord.ingest.input.Draft;

/**
 * The paths to read, in their order. What a file is follows from its bytes: plain text, a web page, a feed or an agency item, a ZIP,
 * WARC or WACZ archive, a Parquet table of articles; a file ending in {@code .jsonl} holds one article object or record line a line. Of a folder, all files with
 * the endings of {@link org.onrecord.ingest.container.FileNames} in it and in its folders are read, sorted by name; hidden ones
 * (".name") are counted only, and a folder that links lead to twice is read once. "-" is a document on standard input.
 */
public final class Inputs {

    /** Largest plain text or {@code text} value, in bytes and in characters. */
    public static final int MAX_TEXT = Draft.MOST_CHARACTERS;

    /** Longest line of a {@code .jsonl} file in bytes. */
    public static final int MAX_LINE = Limits.LINE;

    private final List<String> paths;
    private final Defaults defaults;
    private final InputStream standardInput;

    public Inputs(List<String> paths, Defaults defaults, InputStream standardInput) {
        this.paths = List.copyOf(paths);
        this.defaults = Objects.requireNonNull(defaults, "defaults is null");
        this.standardInput = Objects.requireNonNull(standardInput, "standardInput is null");
    }

    /** Reads nothing yet: each input is opened when it is asked for. Every call starts anew. */
    public Reading open() {
        Opening opening = new Opening(defaults, standardInput);
        return new Reading(LocalFiles.mapped(new FileWalk(paths, FileTree.LOCAL), opening::open), opening.repeats());
    }

    /**
     * How many bytes the files hold, for showing how far a reading is ({@link Reading#bytes()}). Walks the folders and
     * opens no file; what cannot be seen, and standard input, counts nothing.
     */
    public long bytes() {
        long bytes = 0;
        FileWalk walk = new FileWalk(paths, FileTree.LOCAL);
        while (walk.hasNext()) {
            if (walk.next() instanceof FileWalk.File(String source, var _)) {
                bytes += RegularFile.size(Path.of(source));
            }
        }
        return bytes;
    }
}
