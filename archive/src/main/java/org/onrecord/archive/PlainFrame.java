package org.onrecord.archive;

import java.io.IOException;

/** A file that is not compressed. */
final class PlainFrame implements Frames {

    private static final byte[] RECORD_ON_ITS_LINE = {'\n', 'W', 'A', 'R', 'C', '/'};

    private final RawInput in;
    private boolean begun;

    PlainFrame(RawInput in) {
        this.in = in;
    }

    @Override
    public boolean begin() throws IOException {
        boolean first = !begun;
        begun = true;
        return first && in.fill();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (!in.fill()) {
            return -1;
        }
        int read = Math.min(length, in.available());
        System.arraycopy(in.block(), in.from(), into, from, read);
        in.take(read);
        return read;
    }

    @Override
    public void leave() {
        begun = false;
    }

    @Override
    public long place(int unread) {
        return in.position() - unread;
    }

    @Override
    public boolean resume(long place) throws IOException {
        begun = false;
        in.seek(place);
        if (place == 0 && in.find(RECORD) && in.position() == 0) {
            return true;
        }
        in.seek(Math.max(0, place - 1));
        return in.find(RECORD_ON_ITS_LINE) && in.next() == '\n';
    }

    @Override
    public void close() {
        begun = true;
    }
}
