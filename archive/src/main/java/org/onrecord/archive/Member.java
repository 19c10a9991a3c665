package org.onrecord.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A gzip member that says how long it is, in the extra field "sl" that the WARC standard's appendix has for it: a writer finds the
 * end of a file without unpacking it.
 */
final class Member {

    /** Magic, method, flags (an extra field), no time, no hints, unknown system, the extra field's length, its name and length. */
    private static final byte[] START = {0x1F, (byte) 0x8B, 8, 4, 0, 0, 0, 0, 0, (byte) 0xFF, 12, 0, 's', 'l', 8, 0};
    private static final int HEADER = START.length + 8;
    private static final int TRAILER = 8;

    private Member() { }

    static byte[] of(byte[] record) {
        byte[] packed = new byte[HEADER + record.length + record.length / 1000 + 64 + TRAILER];
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(record);
        deflater.finish();
        int length = HEADER;
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        deflater.end();
        CRC32 crc = new CRC32();
        crc.update(record);
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).put(START).putInt(length + TRAILER).putInt(record.length)
                .position(length).putInt((int) crc.getValue()).putInt(record.length);
        return Arrays.copyOf(packed, length + TRAILER);
    }

    /** How long the member that starts like this says it is; 0 when it does not say. */
    static long length(byte[] start) {
        boolean ours = start.length >= HEADER && Arrays.mismatch(start, START) == START.length;
        return ours ? ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt(START.length) & 0xFFFFFFFFL : 0;
    }

    /** Whether bytes that end here may be the beginning of a member of ours. */
    static boolean mayBegin(byte[] start) {
        int differs = Arrays.mismatch(start, START);
        return differs < 0 || differs == Math.min(start.length, START.length);
    }

    /** Bytes that {@link #length} needs. */
    static int lengthNeeds() {
        return HEADER;
    }
}
