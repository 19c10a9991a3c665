package org.onrecord.archive.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.onrecord.archive.ByteSource;

/**
 * Where the list of members lies.
 *
 * @param prefix bytes before the archive in its file, as self-unpacking programs have them
 */
record Directory(long start, long prefix) {

    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 0x07064B50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int WIDE_END = 0x06064B50;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    /** Null when there is none. */
    static Directory find(ByteSource source) throws IOException {
        long size = source.size();
        int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH);
        ByteBuffer tail = read(source, size - length, length);
        for (int i = length - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END && i + END_LENGTH + (tail.getShort(i + 20) & 0xFFFF) <= length) {
                return at(source, tail, i, size - length + i);
            }
        }
        return null;
    }

    private static Directory at(ByteSource source, ByteBuffer tail, int i, long place) throws IOException {
        long directorySize = tail.getInt(i + 12) & IN_ZIP64;
        long start = tail.getInt(i + 16) & IN_ZIP64;
        if (i >= LOCATOR_LENGTH && tail.getInt(i - LOCATOR_LENGTH) == LOCATOR && (start == IN_ZIP64 || directorySize == IN_ZIP64 || (tail.getShort(i + 10) & 0xFFFF) == 0xFFFF)) {
            return wide(source, tail.getLong(i - LOCATOR_LENGTH + 8));
        }
        long prefix = place - directorySize - start;
        return prefix < 0 ? null : new Directory(start + prefix, prefix);
    }

    private static Directory wide(ByteSource source, long place) throws IOException {
        if (place < 0 || place + 56 > source.size()) {
            return null;
        }
        ByteBuffer end = read(source, place, 56);
        long start = end.getLong(48);
        return end.getInt(0) == WIDE_END && start >= 0 && start <= place ? new Directory(start, 0) : null;
    }

    private static ByteBuffer read(ByteSource source, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && source.read(bytes, from + bytes.position()) >= 0) {
            // until all of it is there
        }
        return bytes;
    }
}
