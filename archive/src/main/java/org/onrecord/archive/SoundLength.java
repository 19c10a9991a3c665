package org.onrecord.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/** How much of a WARC file is sound: all but a last member that a crash left unfinished. */
final class SoundLength {

    private final ByteSource source;
    private final long size;

    private SoundLength(ByteSource source, long size) {
        this.source = source;
        this.size = size;
    }

    /** @throws IOException when the file holds something, but no compressed WARC records */
    static long of(ByteSource source) throws IOException {
        return new SoundLength(source, source.size()).find();
    }

    private long find() throws IOException {
        long at = 0;
        while (at < size) {
            byte[] start = bytes(at, Member.lengthNeeds());
            long said = Member.length(start);
            boolean skipped = said > 0 && at + said < size;
            long end = skipped ? at + said : end(at);
            if (end < 0) {
                return cutAt(at, Member.mayBegin(start));
            }
            at = end;
        }
        return at;
    }

    private byte[] bytes(long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, size - from));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = source.read(bytes, from + bytes.position());
        }
        return bytes.array();
    }

    /** Where the member ends that begins here; -1 when it is not whole. */
    private long end(long from) throws IOException {
        byte[] sink = new byte[1 << 16];
        RawInput in = new RawInput(source);
        in.seek(from);
        try (Frames frames = new GzipFrames(in)) {
            frames.begin();
            int read = 0;
            while (read >= 0) {
                read = frames.read(sink, 0, sink.length);
            }
            return in.position();
        } catch (Broken e) {
            return -1;
        }
    }

    /** Nothing is cut away that another program may still make sense of. */
    private long cutAt(long place, boolean ours) throws IOException {
        try (Frames frames = new GzipFrames(new RawInput(source))) {
            if (frames.resume(place + 1)) {
                throw new IOException("it is damaged at byte " + place + ": move it away, a new one is begun");
            }
        }
        if (place == 0 && !ours) {
            throw new IOException("it is no compressed WARC file: name another one");
        }
        return place;
    }
}
