package org.onrecord.record.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The head of SQLite's write-ahead log, as sqlite.org/fileformat2.html has it: eight big-endian numbers, the last two a checksum of
 * those before. SQLite takes a log with a broken head for an empty one, and overwrites it.
 */
final class LogFile {

    private static final int HEAD = 32;
    private static final int SUMMED_NUMBERS = 6;

    /** Its lowest bit tells the byte order of the checksum. */
    private static final int MAGIC = 0x377F0682;

    private LogFile() { }

    /** Sound, absent, or no longer than a head: the head is on disk before anything follows it, so nothing acknowledged is in such a log. */
    static boolean isSound(Path log) throws IOException {
        if (!Files.exists(log) || Files.size(log) <= HEAD) {
            return true;
        }
        // Read again: whoever begins the log anew may be writing its head just now.
        return isHeadSound(log) || isHeadSound(log) || !Files.exists(log);
    }

    private static boolean isHeadSound(Path log) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            while (head.hasRemaining() && channel.read(head) >= 0) { }
        }
        head.flip();
        return head.remaining() == HEAD && (head.getInt(0) & ~1) == MAGIC && isSummed(head);
    }

    private static boolean isSummed(ByteBuffer head) {
        head.order((head.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int first = 0;
        int second = 0;
        for (int i = 0; i < SUMMED_NUMBERS; i += 2) {
            first += head.getInt(4 * i) + second;
            second += head.getInt(4 * i + 4) + first;
        }
        head.order(ByteOrder.BIG_ENDIAN);
        return first == head.getInt(4 * SUMMED_NUMBERS) && second == head.getInt(4 * SUMMED_NUMBERS + 4);
    }
}
