package org.onrecord.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.onrecord.archive.ByteSource;

/** A stretch of a file, read through a small buffer; many of them read one file at different places. */
final class FileBytes extends InputStream {

    private static final int BUFFER = 1 << 14;

    private final ByteSource file;
    private final long end;
    private final ByteBuffer buffer;

    /** Of the first byte after the buffer. */
    private long next;

    /** @param end of the first byte that is not read */
    FileBytes(ByteSource file, long start, long end) {
        this.file = file;
        this.next = start;
        this.end = end;
        this.buffer = ByteBuffer.allocate((int) Math.max(1, Math.min(BUFFER, end - start))).limit(0);
    }

    /** How many there are still. */
    long left() {
        return end - next + buffer.remaining();
    }

    private boolean fill() throws IOException {
        if (next >= end) {
            return false;
        }
        buffer.clear().limit((int) Math.min(buffer.capacity(), end - next));
        int read = file.read(buffer, next);
        if (read < 0) {
            throw new EOFException("it ends at byte " + next);
        }
        next += read;
        buffer.flip();
        return true;
    }

    @Override
    public int read() throws IOException {
        return buffer.hasRemaining() || fill() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!buffer.hasRemaining() && !fill()) {
            return -1;
        }
        int taken = Math.min(length, buffer.remaining());
        buffer.get(into, from, taken);
        return taken;
    }
}
