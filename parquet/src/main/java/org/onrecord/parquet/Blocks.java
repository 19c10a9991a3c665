package org.onrecord.parquet;

import java.io.IOException;

/** Blocks of Snappy and of LZ4, which have no frame: runs of bytes as they are, and copies of what came before. */
final class Blocks {

    private static final int LONGEST_LENGTH = 5;

    private final byte[] packed;
    private final byte[] out;
    private int at;
    private int made;

    private Blocks(byte[] packed, int size) {
        this.packed = packed;
        this.out = new byte[size];
    }

    /** @param size what the block unpacks to */
    static byte[] snappy(byte[] packed, int size) throws IOException {
        Blocks block = new Blocks(packed, size);
        require(block.length() == size, "it says another length than its page");
        while (block.at < packed.length) {
            block.element(block.next());
        }
        return block.whole();
    }

    /** @param size what the block unpacks to */
    static byte[] lz4(byte[] packed, int size) throws IOException {
        Blocks block = new Blocks(packed, size);
        while (block.at < packed.length) {
            int token = block.next();
            block.literal(block.extended(token >> 4));
            if (block.at < packed.length) {
                int offset = block.little(2);
                block.copy(offset, block.extended(token & 0xF) + 4);
            }
        }
        return block.whole();
    }

    private long length() throws IOException {
        long length = 0;
        for (int i = 0; i < LONGEST_LENGTH; i++) {
            int next = next();
            length |= (next & 0x7FL) << 7 * i;
            if (next < 0x80) {
                return length;
            }
        }
        throw new IOException("its length has too many bytes");
    }

    /** One of Snappy's, by its first byte. */
    private void element(int tag) throws IOException {
        int upper = tag >> 2;
        switch (tag & 3) {
            case 0 -> literal(upper < 60 ? upper + 1 : Integer.toUnsignedLong(little(upper - 59)) + 1);
            case 1 -> {
                int offset = tag >> 5 << 8 | next();
                copy(offset, (upper & 7) + 4);
            }
            case 2 -> copy(little(2), upper + 1);
            default -> copy(little(4), upper + 1);
        }
    }

    /** A length of LZ4, which goes on in bytes of its own where four bits do not hold it. */
    private long extended(int bits) throws IOException {
        long length = bits;
        int next = bits == 0xF ? 0xFF : 0;
        while (next == 0xFF) {
            next = next();
            length += next;
        }
        return length;
    }

    private int next() throws IOException {
        require(at < packed.length, "it breaks off");
        return packed[at++] & 0xFF;
    }

    private int little(int bytes) throws IOException {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= next() << 8 * i;
        }
        return value;
    }

    private void literal(long length) throws IOException {
        require(length >= 0 && length <= packed.length - at && length <= out.length - made, "it has a run of " + length + " bytes, for which there is no room");
        System.arraycopy(packed, at, out, made, (int) length);
        at += (int) length;
        made += (int) length;
    }

    private void copy(int offset, long length) throws IOException {
        require(offset > 0 && offset <= made && length <= out.length - made, "it has a copy of " + length + " bytes from where there are none");
        if (offset >= length) {
            System.arraycopy(out, made - offset, out, made, (int) length);
            made += (int) length;
        } else {
            for (long i = 0; i < length; i++) {
                out[made] = out[made - offset];
                made++;
            }
        }
    }

    private byte[] whole() throws IOException {
        require(made == out.length, "it has " + made + " bytes instead of " + out.length);
        return out;
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
