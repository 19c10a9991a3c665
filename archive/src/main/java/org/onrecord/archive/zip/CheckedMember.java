package org.onrecord.archive.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.onrecord.archive.Bomb;
import org.onrecord.archive.Broken;

/** A member's bytes, checked against what the archive says of them. */
final class CheckedMember extends FilterInputStream {

    private final SourceStream packed;
    private final ZipMember.Header header;
    private final CRC32 crc = new CRC32();
    private long count;
    private boolean checked;

    CheckedMember(InputStream plain, SourceStream packed, ZipMember.Header header) {
        super(plain);
        this.packed = packed;
        this.header = header;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        if (read < 0) {
            check();
            return read;
        }
        crc.update(into, from, read);
        count += read;
        Bomb.requireNone(packed.taken(), count);
        return read;
    }

    private void check() throws Broken {
        if (!checked && header.size() >= 0) {
            checked = true;
            if (count != header.size()) {
                throw new Broken("it has " + count + " bytes, and should have " + header.size());
            }
            if (crc.getValue() != header.crc()) {
                throw new Broken("its check sum is wrong");
            }
        }
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("what is skipped is not checked");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
