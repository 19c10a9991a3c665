package org.onrecord.ingest.text;

/** Where bytes stop being UTF-8. */
public final class Utf8 {

    private Utf8() { }

    /**
     * The first byte at or after {@code from} that starts no well-formed character; -1: all are well formed. Overlong
     * forms, surrogates and values beyond U+10FFFF are not well formed.
     */
    public static int firstBad(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = length(bytes, i, end);
            if (length == 0) {
                return i;
            }
            i += length;
        }
        return -1;
    }

    /** Bytes of the well-formed character of several bytes at {@code i}; 0: there is none. */
    static int length(byte[] bytes, int i, int end) {
        int first = bytes[i] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (i + length > end) {
            return 0;
        }
        int second = bytes[i + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Bytes of a character of several bytes that begins well at {@code i} and breaks off; 0: none begins. */
    static int begun(byte[] bytes, int i, int end) {
        int first = bytes[i] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        int at = i + 1;
        while (at < end && at < i + length && (bytes[at] & 0xC0) == 0x80) {
            at++;
        }
        return at - i;
    }
}
