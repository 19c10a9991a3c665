package org.onrecord.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of a stream as bytes, without their line feed. Holds one of them, and none longer than {@link Inputs#MAX_LINE}. */
final class ByteLines {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int from;
    private int to;
    private long position;
    private boolean cut;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Null at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        cut = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            keep(line, end - from);
            position += end - from;
            from = end;
            if (end < to) {
                from++;
                position++;
                return line.toByteArray();
            }
        }
        return any ? line.toByteArray() : null;
    }

    /** Whether the last line was too long, and what {@link #next()} gave is only its beginning. */
    boolean cut() {
        return cut;
    }

    /** Bytes taken so far, line feeds included: where the next line starts. */
    long position() {
        return position;
    }

    private void keep(ByteArrayOutputStream line, int length) {
        int room = Inputs.MAX_LINE - line.size();
        line.write(chunk, from, Math.min(length, room));
        cut |= length > room;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(chunk));
        return to > 0;
    }
}
