package org.onrecord.archive;

import java.io.IOException;

/** Frames that each are packed by themselves: a record has the place of the frame that it begins. */
abstract class PackedFrames implements Frames {

    final RawInput in;

    /** Where the present frame begins. */
    long start;

    /** Whether a frame is begun and not at its end. */
    boolean open;

    private final byte[] magic;

    /** @param magic what every frame begins with */
    PackedFrames(RawInput in, byte[] magic) {
        this.in = in;
        this.magic = magic;
    }

    @Override
    public final void leave() {
        open = false;
    }

    @Override
    public final long place(int unread) {
        return start;
    }

    @Override
    public final boolean resume(long place) throws IOException {
        return Frames.find(this, in, magic, place);
    }
}
