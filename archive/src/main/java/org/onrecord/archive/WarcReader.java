package org.onrecord.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The records of a WARC file in their order: gzip members, Zstandard frames or neither. One record at a time is held, and of it
 * no more than was asked for. For one thread at a time.
 */
public final class WarcReader implements Iterator<Entry>, AutoCloseable {

    /** A file with more damage than this has little left to find, and each place costs a search. */
    private static final int MOST_DAMAGE = 100;

    private final FileChannel owned;
    private final Originals originals;
    private final ByteSource source;
    private RecordInput input;
    private Block block;
    private Entry next;
    private Broken damage;
    private int damaged;
    private boolean ended;

    private WarcReader(ByteSource source, FileChannel owned) {
        this.source = source;
        this.owned = owned;
        this.originals = new Originals(source);
    }

    /** @throws IOException when the file cannot be opened; whatever is in it is no exception */
    public static WarcReader open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path);
        return new WarcReader(ByteSource.of(file), file);
    }

    /** Reads from a source that stays the caller's. */
    public static WarcReader of(ByteSource source) {
        return new WarcReader(source, null);
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the archive is at its end");
        }
        Entry result = next;
        next = null;
        return result;
    }

    /** Null: nothing to tell, or the end. */
    private Entry read() {
        if (block != null) {
            damage = block.close();
            block = null;
        }
        try {
            if (damage != null) {
                throw damage;
            }
            if (input == null) {
                input = new RecordInput(Frames.of(source));
            }
            Optional<MessageHeaders> headers = input.next();
            ended = headers.isEmpty();
            return ended ? null : entry(headers.get());
        } catch (Broken e) {
            return goOn(e);
        } catch (IOException e) {
            ended = true;
            return new Entry.Damage(place(), "the system cannot read on: " + e.getMessage());
        }
    }

    private Entry entry(MessageHeaders headers) throws IOException {
        Record record = new Record(headers, input.position());
        if (!record.isCapture()) {
            return new Entry.Other(input.position(), record.type());
        }
        block = new Block(input);
        return record.capture(block, originals);
    }

    private Entry goOn(Broken found) {
        Entry.Damage told = new Entry.Damage(place(), found.getMessage());
        damage = null;
        damaged++;
        try {
            ended = input == null || !input.resume();
        } catch (IOException e) {
            ended = true;
        }
        if (!ended && damaged >= MOST_DAMAGE) {
            ended = true;
            return new Entry.Damage(told.position(), told.message() + "; it is the " + damaged + "th damaged place, the rest is not read");
        }
        return told;
    }

    private long place() {
        return input == null ? 0 : input.position();
    }

    @Override
    public void close() throws IOException {
        ended = true;
        next = null;
        if (input != null) {
            input.close();
        }
        if (owned != null) {
            owned.close();
        }
    }
}
