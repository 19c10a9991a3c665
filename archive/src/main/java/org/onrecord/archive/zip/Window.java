package org.onrecord.archive.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.onrecord.archive.ByteSource;

/** Little-endian numbers and bytes of a source, read forward from anywhere. */
final class Window {

    private static final int BLOCK = 1 << 14;

    private final ByteSource source;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private long blockEnd;

    Window(ByteSource source) {
        this.source = source;
    }

    long position() {
        return blockEnd - block.remaining();
    }

    void seek(long position) {
        long back = blockEnd - position;
        if (back >= 0 && back <= block.limit()) {
            block.position((int) (block.limit() - back));
        } else {
            block.limit(0);
            blockEnd = position;
        }
    }

    int shortAt() throws IOException {
        need(2);
        return block.getShort() & 0xFFFF;
    }

    long intAt() throws IOException {
        need(4);
        return block.getInt() & 0xFFFFFFFFL;
    }

    long longAt() throws IOException {
        need(8);
        return block.getLong();
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        int read = 0;
        while (read < count) {
            need(1);
            int more = Math.min(count - read, block.remaining());
            block.get(bytes, read, more);
            read += more;
        }
        return bytes;
    }

    private void need(int count) throws IOException {
        while (block.remaining() < count) {
            block.compact();
            int read = source.read(block, blockEnd);
            block.flip();
            if (read < 0) {
                throw new EOFException("the archive breaks off");
            }
            blockEnd += read;
        }
    }
}
