package org.onrecord.ingest;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.onrecord.ingest.Ingested.Report;

/**
 * One pass over {@link Inputs}, in their order. Holds one file at a time, of an archive some of its pages, and the names of the
 * folders it is in, however many there are. For one thread at a time; close it if it is left before its end.
 */
public final class Reading implements Iterator<Ingested>, AutoCloseable {

    private final Iterator<Input> inputs;
    private final Repeats repeats;
    private Input input;
    private long inputBytes;
    private Ingested next;
    private Optional<String> nextPage = Optional.empty();
    private Optional<String> page = Optional.empty();
    private volatile long bytes;

    /** @param inputs each is opened by asking for it, when the one before is closed */
    Reading(Iterator<Input> inputs, Repeats repeats) {
        this.inputs = inputs;
        this.repeats = repeats;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (input != null || inputs.hasNext())) {
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
        page = nextPage;
        return result;
    }

    /**
     * What stands for address and bytes of the document in an archive that the last one given came from, as 32 hexadecimal digits; after a space
     * the document's source, where it is not that of what was given. Empty: it came from elsewhere, or has no address. Two readings that both
     * give it have met the same document.
     */
    public Optional<String> page() {
        return page;
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
        input = inputs.next();
        return null;
    }

    /** Null: the file is at its end. */
    private Ingested nextOf(Input file) {
        Ingested read = file.next();
        nextPage = file.page();
        long taken = file.bytes();
        bytes += Math.max(0, taken - inputBytes);
        inputBytes = Math.max(taken, inputBytes);
        if (read == null) {
            close();
        }
        return read instanceof Report report ? firstOrRepeat(report) : read;
    }

    private Ingested firstOrRepeat(Report report) {
        return repeats.of(report.article()).<Ingested>map(address -> new Ingested.Duplicate(report.source(), address)).orElse(report);
    }
}
