package org.onrecord.parquet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/** What stands at the end of a Parquet file: its columns, and where the pages lie. */
final class Footer {

    /** Its length and the magic. */
    private static final int TAIL = Integer.BYTES + Magic.LENGTH;

    private Footer() { }

    static FileMetaData read(Guard file) throws Unusable, IOException {
        long size = file.size();
        if (size < Magic.LENGTH + TAIL) {
            throw Unusable.damaged("it has " + size + " bytes, which is no whole file");
        }
        ByteBuffer tail = ByteBuffer.wrap(bytes(file, size - TAIL, TAIL)).order(ByteOrder.LITTLE_ENDIAN);
        int length = tail.getInt();
        byte[] last = bytes(file, size - Magic.LENGTH, Magic.LENGTH);
        if (Magic.isEncrypted(last)) {
            throw new Unusable(Unusable.Kind.CLOSED, "it is encrypted");
        }
        if (!Magic.isPlain(last) || !Magic.isPlain(bytes(file, 0, Magic.LENGTH))) {
            throw Unusable.damaged("it does not end as a Parquet file does, so it is none or it is cut");
        }
        if (length > Limits.FOOTER) {
            throw new Unusable(Unusable.Kind.TOO_LARGE, "its end says to have " + length + " bytes, more than the " + Limits.FOOTER + " that are read");
        }
        if (length <= 0 || length > size - TAIL - Magic.LENGTH) {
            throw Unusable.damaged("its end says to have " + Integer.toUnsignedLong(length) + " bytes, and the file has " + size);
        }
        byte[] footer = bytes(file, size - TAIL - length, length);
        try {
            return Util.readFileMetaData(new ByteArrayInputStream(Thrift.struct(new ByteArrayInputStream(footer), length)));
        } catch (IOException e) {
            throw new Unusable(Unusable.Kind.DAMAGED, "its list of columns and pages cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Guard file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("it ends at byte " + (from + bytes.position()));
            }
        }
        return bytes.array();
    }
}
