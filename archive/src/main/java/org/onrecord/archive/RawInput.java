package org.onrecord.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads forward through a source from anywhere, a block at a time. */
final class RawInput {

    private static final int BLOCK = 1 << 16;

    private final ByteSource source;
    private final byte[] block = new byte[BLOCK];
    private int from;
    private int to;
    private long blockEnd;

    RawInput(ByteSource source) {
        this.source = source;
    }

    ByteSource source() {
        return source;
    }

    /** Bytes of the source before the next one. */
    long position() {
        return blockEnd - (to - from);
    }

    void seek(long position) {
        long blockStart = blockEnd - to;
        if (position >= blockStart && position <= blockEnd) {
            from = (int) (position - blockStart);
        } else {
            from = 0;
            to = 0;
            blockEnd = position;
        }
    }

    /** Whether there is another byte; afterwards {@link #available()} is at least 1. */
    boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        int read = source.read(ByteBuffer.wrap(block), blockEnd);
        from = 0;
        to = Math.max(0, read);
        blockEnd += to;
        return to > 0;
    }

    byte[] block() {
        return block;
    }

    /** Where in {@link #block()} the next byte is. */
    int from() {
        return from;
    }

    int available() {
        return to - from;
    }

    void take(int count) {
        from += count;
    }

    /** -1 at the end. */
    int next() throws IOException {
        return fill() ? block[from++] & 0xFF : -1;
    }

    int need() throws IOException {
        int next = next();
        if (next < 0) {
            throw new Broken("the file ends too early");
        }
        return next;
    }

    /** Little-endian. */
    long need(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) need() << 8 * i;
        }
        return value;
    }

    void skip(long count) throws IOException {
        if (position() + count > source.size()) {
            throw new Broken("the file ends too early");
        }
        seek(position() + count);
    }

    /** Goes to where these bytes stand next; false when they do not come any more. */
    boolean find(byte[] wanted) throws IOException {
        long start = position();
        while (true) {
            seek(start);
            int next = next();
            while (next >= 0 && next != (wanted[0] & 0xFF)) {
                next = next();
            }
            if (next < 0) {
                return false;
            }
            start = position();
            if (continues(wanted)) {
                seek(start - 1);
                return true;
            }
        }
    }

    private boolean continues(byte[] wanted) throws IOException {
        for (int i = 1; i < wanted.length; i++) {
            if (next() != (wanted[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
