package org.onrecord.ingest;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.onrecord.ingest.Ingested.Report;

/**
 * One pass over {@link Inputs}, in their order. Holds one file at a time, of an archive some of its pages, and the names of the
 * folders it is in, however many there are. For one thread at a time; close it if it is left before its end.
 */
public final class Reading implements Iterator<Ingested>, AutoCloseable {

    private final FileWalk walk;
    private final Opening opening;
    private Input input;
    private long inputBytes;
    private Ingested next;
    private volatile long bytes;

    Reading(FileWalk walk, Opening opening) {
        this.walk = walk;
        this.opening = opening;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (input != null || walk.hasNext())) {
            next = input == null ? open() : nextOf(input);
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
        if (input != null) {
            input.close();
            input = null;
        }
    }

    /** Null: its reports come next. */
    private Ingested open() {
        inputBytes = 0;
        input = opening.open(walk.next());
        return null;
    }

    /** Null: the file is at its end. */
    private Ingested nextOf(Input file) {
        Ingested read = file.next();
        long taken = file.bytes();
        bytes += Math.max(0, taken - inputBytes);
        inputBytes = Math.max(taken, inputBytes);
        if (read == null) {
            close();
        }
        return read instanceof Report report ? firstOrRepeat(report) : read;
    }

    private Ingested firstOrRepeat(Report report) {
        return opening.repeats().of(report.article()).<Ingested>map(address -> new Ingested.Duplicate(report.source(), address)).orElse(report);
    }
}
