package org.onrecord.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes that can be read from anywhere: a file, or a part of one. Several readers may use one at once. */
public interface ByteSource {

    /** Reads some bytes from {@code position} on; -1 at the end. */
    int read(ByteBuffer into, long position) throws IOException;

    /** How many bytes there are. */
    long size() throws IOException;

    /** A file; closing it is the caller's. */
    static ByteSource of(FileChannel file) {
        return new ByteSource() {
            @Override
            public int read(ByteBuffer into, long position) throws IOException {
                return file.read(into, position);
            }

            @Override
            public long size() throws IOException {
                return file.size();
            }
        };
    }

    /** A part of this one; shorter than {@code length} when this one is. */
    default ByteSource slice(long from, long length) {
        ByteSource whole = this;
        return new ByteSource() {
            @Override
            public int read(ByteBuffer into, long position) throws IOException {
                long room = length - position;
                if (room <= 0) {
                    return -1;
                }
                int limit = into.limit();
                into.limit((int) Math.min(limit, into.position() + room));
                int read = whole.read(into, from + position);
                into.limit(limit);
                return read;
            }

            @Override
            public long size() throws IOException {
                return Math.max(0, Math.min(length, whole.size() - from));
            }
        };
    }
}
