package org.onrecord.archive.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.onrecord.archive.ByteSource;

/** A source as a stream, from a place to its end. */
final class SourceStream extends InputStream {

    private final ByteSource source;
    private final long start;
    private long at;

    SourceStream(ByteSource source, long start) {
        this.source = source;
        this.start = start;
        this.at = start;
    }

    /** Bytes read so far. */
    long taken() {
        return at - start;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = source.read(ByteBuffer.wrap(into, from, length), at);
        at += Math.max(0, read);
        return read;
    }
}
