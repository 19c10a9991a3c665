package org.onrecord.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/** The records of a file, one after another: their headers, then their blocks. */
final class RecordInput implements AutoCloseable {

    /** A record's own header has about 500 bytes. */
    private static final int LONGEST_HEADER = 1 << 18;
    private static final int BUFFER = 1 << 16;
    private static final byte[] TRAILER = {'\r', '\n', '\r', '\n'};

    private final Frames frames;
    private final WarcParser parser = new WarcParser();
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long position;
    private long left;

    /** Whether the buffer already stands before a record. */
    private boolean atRecord;

    /** Whether the present record is passed over with all that belongs to it. */
    private boolean ended = true;

    RecordInput(Frames frames) {
        this.frames = frames;
        parser.setLenient(true);
    }

    /** Where the present record begins. */
    long position() {
        return position;
    }

    /** Bytes of the present block that are not taken yet. */
    long left() {
        return left;
    }

    /** The header of the next record; empty at the end of the file. The present block is passed over. */
    Optional<MessageHeaders> next() throws IOException {
        finish();
        position = frames.place(to - from);
        if (!atRecord && !toRecord()) {
            return Optional.empty();
        }
        position = frames.place(to - from);
        atRecord = false;
        if (!isRecord()) {
            throw new Broken("no record begins here");
        }
        MessageHeaders headers = header();
        left = length(headers);
        ended = false;
        return Optional.of(headers);
    }

    /** Whether there is one; between records any number of empty lines and frames may stand. */
    private boolean toRecord() throws IOException {
        while (true) {
            while (has(1)) {
                if (!isLineEnd()) {
                    return true;
                }
                from++;
            }
            try {
                if (!frames.begin()) {
                    return false;
                }
            } finally {
                position = frames.place(0);
            }
        }
    }

    private MessageHeaders header() throws IOException {
        parser.reset();
        int taken = 0;
        while (true) {
            ByteBuffer ahead = ByteBuffer.wrap(buffer, from, to - from);
            parser.parse(ahead);
            taken += ahead.position() - from;
            from = ahead.position();
            if (parser.isFinished()) {
                return parser.headers();
            }
            if (parser.isError() || taken > LONGEST_HEADER) {
                throw new Broken("the header of a record is malformed");
            }
            if (!has(1)) {
                throw new Broken("the header of a record breaks off");
            }
        }
    }

    private static long length(MessageHeaders headers) throws Broken {
        String length = headers.first("Content-Length").orElseThrow(() -> new Broken("a record has no Content-Length"));
        if (length.isEmpty() || length.length() > 18 || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Broken("the Content-Length of a record is no number");
        }
        return Long.parseLong(length);
    }

    /** Reads some bytes of the block; -1 at its end, when what follows is as it should be. */
    int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            finish();
            return -1;
        }
        if (!has(1) && !goOn()) {
            throw new Broken("the file ends " + left + " bytes before the end of a record");
        }
        int read = (int) Math.min(Math.min(length, left), to - from);
        System.arraycopy(buffer, from, into, offset, read);
        from += read;
        left -= read;
        return read;
    }

    /** Passes over the rest of the block, and over the empty lines behind it. */
    private void finish() throws IOException {
        while (left > 0) {
            if (!has(1) && !goOn()) {
                throw new Broken("the file ends " + left + " bytes before the end of a record");
            }
            int skipped = (int) Math.min(left, to - from);
            from += skipped;
            left -= skipped;
        }
        if (!atRecord && !ended) {
            ended = true;
            passTrailer();
        }
    }

    /** Two empty lines end a record; where there is something else than none, more or fewer of them, its length is wrong. */
    private void passTrailer() throws IOException {
        if (has(TRAILER.length) && Arrays.equals(buffer, from, from + TRAILER.length, TRAILER, 0, TRAILER.length)) {
            from += TRAILER.length;
            has(1); // at the end of a frame, its check sum is checked
            return;
        }
        while (has(1) && isLineEnd()) {
            from++;
        }
        if (has(1) && !isRecord()) {
            throw new Broken("the record is longer than its Content-Length says");
        }
    }

    /** A block may go on in the next frame, but not when another record begins there. */
    private boolean goOn() throws IOException {
        while (frames.begin()) {
            if (isRecord()) {
                atRecord = true;
                throw new Broken("the record ends " + left + " bytes before its Content-Length says");
            }
            if (has(1)) {
                return true;
            }
        }
        return false;
    }

    /** The header of the first record of the frame at {@code place}; empty when there is none. */
    Optional<MessageHeaders> at(long place) throws IOException {
        return frames.resume(place) ? next().filter(_ -> position == place) : Optional.empty();
    }

    /** Goes behind damage to the next record that can be found. */
    boolean resume() throws IOException {
        left = 0;
        ended = true;
        if (atRecord) {
            return true;
        }
        from = 0;
        to = 0;
        return frames.resume(position + 1);
    }

    private boolean isRecord() throws IOException {
        return has(Frames.RECORD.length) && Arrays.equals(buffer, from, from + Frames.RECORD.length, Frames.RECORD, 0, Frames.RECORD.length);
    }

    /** Whether the frame has so many bytes more; they are in the buffer then. */
    private boolean has(int count) throws IOException {
        while (to - from < count) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            int read = frames.read(buffer, to, BUFFER - to);
            if (read < 0) {
                return false;
            }
            to += read;
        }
        return true;
    }

    private boolean isLineEnd() {
        return buffer[from] == '\r' || buffer[from] == '\n';
    }

    @Override
    public void close() {
        frames.close();
    }
}
