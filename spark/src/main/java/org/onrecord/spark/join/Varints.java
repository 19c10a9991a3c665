package org.onrecord.spark.join;

import java.util.Arrays;

/** Numbers from 0 on, seven bits a byte: lists of carriers that follow each other closely take a byte or two each. */
final class Varints {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int LONGEST = 5;

    private byte[] bytes = new byte[LONGEST];
    private int length;

    void clear() {
        length = 0;
    }

    void add(int number) {
        if (length + LONGEST > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int left = number;
        while (left >= MORE) {
            bytes[length++] = (byte) (left | MORE);
            left >>>= BITS;
        }
        bytes[length++] = (byte) left;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Reads them again. */
    static final class Reading {

        private final byte[] bytes;
        private int at;

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasNext() {
            return at < bytes.length;
        }

        int next() {
            int number = 0;
            for (int shift = 0; ; shift += BITS) {
                byte part = bytes[at++];
                number |= (part & MORE - 1) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }
}
