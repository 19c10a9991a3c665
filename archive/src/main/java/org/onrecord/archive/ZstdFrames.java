package org.onrecord.archive;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Zstandard frames; a dictionary for all of them may stand before the first, as the WARC specification of the format has it. */
final class ZstdFrames extends PackedFrames {

    static final long MAGIC = 0xFD2FB528L;
    static final long DICTIONARY_MAGIC = 0x184D2A5DL;

    private static final byte[] START = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
    private static final long SKIPPED_MAGIC = 0x184D2A50L;
    private static final int BLOCK = 1 << 16;

    /** Dictionaries are made with 112 kB as a rule. */
    private static final int LARGEST_DICTIONARY = 16 << 20;

    private final ZstdDecompressCtx unpacker = new ZstdDecompressCtx();
    private final ByteBuffer packed = ByteBuffer.allocateDirect(BLOCK);
    private final ByteBuffer unpacked = ByteBuffer.allocateDirect(BLOCK);
    private ZstdDictDecompress shared;
    private long written;
    private boolean ended;

    /** Reads the dictionary, if there is one. */
    ZstdFrames(RawInput in) throws IOException {
        super(in, START);
        unpacked.flip();
        if (magic() == DICTIONARY_MAGIC) {
            in.need(4);
            readDictionary(in.need(4));
        }
    }

    private long magic() throws IOException {
        long before = in.position();
        long magic = in.need(4);
        in.seek(before);
        return magic;
    }

    private void readDictionary(long length) throws IOException {
        if (length > LARGEST_DICTIONARY) {
            throw new Broken("its dictionary is too large: " + length + " bytes");
        }
        byte[] dictionary = new byte[(int) length];
        for (int i = 0; i < dictionary.length; i++) {
            dictionary[i] = (byte) in.need();
        }
        if (Arrays.mismatch(dictionary, START) == START.length) {
            long size = Zstd.getFrameContentSize(dictionary);
            if (size <= 0 || size > LARGEST_DICTIONARY) {
                throw new Broken("its dictionary cannot be unpacked");
            }
            dictionary = unpackDictionary(dictionary, (int) size);
        }
        shared = new ZstdDictDecompress(dictionary);
    }

    private static byte[] unpackDictionary(byte[] dictionary, int size) throws Broken {
        try {
            return Zstd.decompress(dictionary, size);
        } catch (ZstdException e) {
            throw new Broken("its dictionary cannot be unpacked: " + e.getMessage());
        }
    }

    @Override
    public boolean begin() throws IOException {
        open = false;
        unpacked.clear().flip();
        start = in.position();
        while (in.fill()) {
            start = in.position();
            long magic = magic();
            if (magic == MAGIC) {
                unpacker.reset();
                if (shared != null) {
                    unpacker.loadDict(shared);
                }
                written = 0;
                open = true;
                ended = false;
                return true;
            }
            if ((magic & ~0xFL) != SKIPPED_MAGIC) {
                throw new Broken("no Zstandard frame begins here");
            }
            in.need(4);
            in.skip(in.need(4));
        }
        return false;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (open) {
            if (unpacked.hasRemaining()) {
                int read = Math.min(length, unpacked.remaining());
                unpacked.get(into, from, read);
                return read;
            }
            open = !ended;
            if (open) {
                unpack();
            }
        }
        return -1;
    }

    private void unpack() throws IOException {
        boolean more = in.fill();
        packed.clear();
        packed.put(in.block(), in.from(), Math.min(in.available(), BLOCK));
        packed.flip();
        unpacked.clear();
        try {
            ended = unpacker.decompressDirectByteBufferStream(unpacked, packed);
        } catch (ZstdException e) {
            unpacked.flip();
            throw new Broken("a Zstandard frame cannot be unpacked: " + e.getMessage());
        }
        in.take(packed.position());
        unpacked.flip();
        written += unpacked.remaining();
        Bomb.requireNone(in.position() - start, written);
        if (!more && !ended && !unpacked.hasRemaining()) {
            throw new Broken("the file ends within a Zstandard frame");
        }
    }

    @Override
    public void close() {
        open = false;
        unpacker.close();
        if (shared != null) {
            shared.close();
        }
    }
}
