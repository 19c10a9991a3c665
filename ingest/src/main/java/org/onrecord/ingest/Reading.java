package org.onrecord.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.onrecord.ingest.Ingested.Unreadable;

/**
 * One pass over {@link Inputs}, in their order. Holds one report, one line and the names of the folders it is in, however
 * many there are. For one thread at a time; close it if it is left before its end.
 */
public final class Reading implements Iterator<Ingested>, AutoCloseable {

    private static final String LINES = ".jsonl";

    private final FileWalk walk;
    private final Defaults defaults;
    private final InputStream standardInput;
    private JsonLinesFile lines;
    private Ingested next;
    private volatile long bytes;

    Reading(FileWalk walk, Defaults defaults, InputStream standardInput) {
        this.walk = walk;
        this.defaults = defaults;
        this.standardInput = standardInput;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (lines != null || walk.hasNext())) {
            next = lines == null ? open(walk.next()) : nextLine();
        }
        return next != null;
    }

    @Override
    public Ingested next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all inputs are read");
        }
        Ingested result = next;
        next = null;
        return result;
    }

    /** Bytes of files taken so far, out of {@link Inputs#bytes()}; other threads may ask. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }

    /** Null: a file of lines was opened, and they come next. */
    private Ingested open(FileWalk.Found found) {
        if (found instanceof FileWalk.Fault(Unreadable unreadable)) {
            return unreadable;
        }
        if (!(found instanceof FileWalk.File(Path path, String source))) {
            return PlainFile.read(standardInput, FileWalk.STANDARD_INPUT, defaults);
        }
        if (source.toLowerCase(Locale.ROOT).endsWith(LINES)) {
            lines = new JsonLinesFile(path, source, defaults);
            return null;
        }
        bytes += RegularFile.size(path);
        return PlainFile.read(path, source, defaults);
    }

    /** Null: the file is at its end. */
    private Ingested nextLine() {
        long before = lines.bytes();
        Ingested line = lines.next();
        bytes += lines.bytes() - before;
        if (line == null) {
            close();
        }
        return line;
    }
}
