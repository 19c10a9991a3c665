package org.onrecord.archive.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** The extra fields of a member. */
final class Extra {

    private static final int ZIP64 = 1;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    private Extra() { }

    static Optional<byte[]> field(byte[] extra, int wanted) {
        int at = 0;
        while (at + 4 <= extra.length) {
            int id = extra[at] & 0xFF | (extra[at + 1] & 0xFF) << 8;
            int length = extra[at + 2] & 0xFF | (extra[at + 3] & 0xFF) << 8;
            if (id == wanted && at + 4 + length <= extra.length) {
                return Optional.of(Arrays.copyOfRange(extra, at + 4, at + 4 + length));
            }
            at += 4 + length;
        }
        return Optional.empty();
    }

    /** The numbers, those that did not fit replaced by the wide ones of the extra field, which stand there in the same order. */
    static long[] widened(byte[] extra, long... numbers) {
        ByteBuffer wide = ByteBuffer.wrap(field(extra, ZIP64).orElse(new byte[0])).order(ByteOrder.LITTLE_ENDIAN);
        long[] result = numbers.clone();
        for (int i = 0; i < result.length; i++) {
            if (result[i] == IN_ZIP64 && wide.remaining() >= Long.BYTES) {
                result[i] = wide.getLong();
            }
        }
        return result;
    }
}
