package org.onrecord.archive.zip;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.onrecord.archive.Bomb;
import org.onrecord.archive.ByteSource;

/** How long a member is of which neither its header nor a directory says it: its bytes are unpacked to find their end. */
final class DeflatedLength {

    private static final int BLOCK = 1 << 14;

    private DeflatedLength() { }

    /** The header with its sizes and check sum; null when the end cannot be found. */
    static ZipMember.Header measure(ByteSource source, ZipMember.Header header, long start) throws IOException {
        if (new ZipMember(source, header, start).obstacle().isPresent() || header.method() == 0) {
            return null;
        }
        SourceStream packed = new SourceStream(source, start);
        Inflater inflater = new Inflater(true);
        CRC32 crc = new CRC32();
        byte[] in = new byte[BLOCK];
        byte[] out = new byte[BLOCK];
        try {
            while (!inflater.finished()) {
                int more = inflater.needsInput() ? packed.read(in) : 0;
                if (more < 0) {
                    return null;
                }
                if (more > 0) {
                    inflater.setInput(in, 0, more);
                }
                crc.update(out, 0, inflater.inflate(out));
                Bomb.requireNone(packed.taken(), inflater.getBytesWritten());
            }
            return new ZipMember.Header(header.position(), header.name(), header.flags(), header.method(), crc.getValue(), inflater.getBytesRead(),
                    inflater.getBytesWritten());
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
