package org.onrecord.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** By what a Parquet file is known. Apart from all else, so that whoever asks loads nothing of the library. */
public final class Magic {

    static final int LENGTH = 4;

    private static final byte[] PLAIN = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** Of a file whose footer is encrypted. */
    private static final byte[] ENCRYPTED = "PARE".getBytes(StandardCharsets.US_ASCII);

    private Magic() { }

    /** Whether a file that begins like this is one, or the rest of one. */
    public static boolean begins(byte[] start) {
        return start.length > LENGTH && (isPlain(start) || isEncrypted(start));
    }

    static boolean isPlain(byte[] bytes) {
        return Arrays.equals(bytes, 0, LENGTH, PLAIN, 0, LENGTH);
    }

    static boolean isEncrypted(byte[] bytes) {
        return Arrays.equals(bytes, 0, LENGTH, ENCRYPTED, 0, LENGTH);
    }
}
