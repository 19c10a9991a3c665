package org.onrecord.archive;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** gzip members (RFC 1952), one after another. */
final class GzipFrames extends PackedFrames {

    static final int MAGIC = 0x8B1F;

    private static final byte[] START = {0x1F, (byte) 0x8B, 8};
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int UNKNOWN = 0xE0;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();

    GzipFrames(RawInput in) {
        super(in, START);
    }

    @Override
    public boolean begin() throws IOException {
        start = in.position();
        open = false;
        if (!in.fill()) {
            return false;
        }
        for (byte expected : START) {
            if (in.next() != (expected & 0xFF)) {
                throw new Broken("no gzip member begins here");
            }
        }
        int flags = in.need();
        if ((flags & UNKNOWN) != 0) {
            throw new Broken("no gzip member begins here");
        }
        in.need(6);
        if ((flags & EXTRA) != 0) {
            in.skip(in.need(2));
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        if ((flags & HEADER_CHECK) != 0) {
            in.need(2);
        }
        inflater.reset();
        crc.reset();
        open = true;
        return true;
    }

    private void skipText(int present) throws IOException {
        while (present != 0 && in.need() != 0) {
            // up to the zero byte that ends it
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (open) {
            int read = inflate(into, from, length);
            if (read > 0) {
                crc.update(into, from, read);
                Bomb.requireNone(in.position() - start, inflater.getBytesWritten());
                return read;
            }
            if (inflater.finished()) {
                open = false;
                if (in.need(4) != crc.getValue() || in.need(4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
                    throw new Broken("the check sum of a gzip member is wrong");
                }
            } else if (inflater.needsDictionary()) {
                throw new Broken("a gzip member asks for a dictionary");
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int from, int length) throws IOException {
        if (inflater.needsInput() && !inflater.finished()) {
            if (!in.fill()) {
                throw new Broken("the file ends within a gzip member");
            }
            inflater.setInput(in.block(), in.from(), in.available());
        }
        try {
            int before = inflater.getRemaining();
            int read = inflater.inflate(into, from, length);
            in.take(before - inflater.getRemaining());
            return read;
        } catch (DataFormatException e) {
            throw new Broken("a gzip member cannot be unpacked: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        open = false;
        inflater.end();
    }
}
