package org.onrecord.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.onrecord.archive.ByteSource;

/** A source as a stream. */
final class SourceInput extends InputStream {

    private final ByteSource source;
    private long at;

    SourceInput(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = length == 0 ? 0 : source.read(ByteBuffer.wrap(into, from, length), at);
        at += Math.max(0, read);
        return read;
    }

    /** GZIPInputStream looks here for another member. */
    @Override
    public int available() throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, source.size() - at));
    }
}
