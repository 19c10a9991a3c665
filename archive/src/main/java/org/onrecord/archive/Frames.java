package org.onrecord.archive;

import java.io.IOException;
import java.util.Arrays;

/** A file as the frames that its compression made: gzip members, Zstandard frames; uncompressed, all of it is one. */
interface Frames extends AutoCloseable {

    /** What every record begins with. */
    byte[] RECORD = {'W', 'A', 'R', 'C', '/'};

    /**
     * Goes to the start of the next frame. False at the end of the file.
     *
     * @throws Broken when there is more, but no frame
     */
    boolean begin() throws IOException;

    /** Reads some unpacked bytes of the frame; -1 at its end, when its check sum is right. */
    int read(byte[] into, int from, int length) throws IOException;

    /** Reads no more of the present frame. */
    void leave();

    /**
     * The place of a record.
     *
     * @param unread bytes that were read, but not taken yet
     */
    long place(int unread);

    /** Goes to the next frame that begins with a record, at {@code place} or later; it is begun next. False when there is none. */
    boolean resume(long place) throws IOException;

    @Override
    void close();

    static Frames of(ByteSource source) throws IOException {
        RawInput in = new RawInput(source);
        long magic = 0;
        for (int i = 0; i < 4 && in.fill(); i++) {
            magic |= (long) in.next() << 8 * i;
        }
        in.seek(0);
        if ((magic & 0xFFFF) == GzipFrames.MAGIC) {
            return new GzipFrames(in);
        }
        return magic == ZstdFrames.MAGIC || magic == ZstdFrames.DICTIONARY_MAGIC ? new ZstdFrames(in) : new PlainFrame(in);
    }

    /** Goes to the next frame after {@code place} that starts like this and holds a record. */
    static boolean find(Frames frames, RawInput in, byte[] start, long place) throws IOException {
        frames.leave();
        in.seek(place);
        while (in.find(start)) {
            long candidate = in.position();
            boolean record = beginsWithRecord(frames);
            frames.leave();
            in.seek(candidate);
            if (record) {
                return true;
            }
            in.next();
        }
        return false;
    }

    private static boolean beginsWithRecord(Frames frames) throws IOException {
        byte[] first = new byte[RECORD.length];
        try {
            int read = frames.begin() ? 0 : first.length;
            while (read < first.length) {
                int more = frames.read(first, read, first.length - read);
                if (more < 0) {
                    return false;
                }
                read += more;
            }
            return Arrays.equals(first, RECORD);
        } catch (Broken e) {
            return false; // it only looked like a frame
        }
    }
}
