package org.onrecord.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;
import org.brotli.dec.BrotliInputStream;

/** Unpacks pages. */
final class Packing {

    private Packing() { }

    static boolean isKnown(CompressionCodec codec) {
        return switch (codec) {
            case UNCOMPRESSED, SNAPPY, GZIP, BROTLI, ZSTD, LZ4_RAW -> true;
            case LZO, LZ4 -> false;
        };
    }

    /**
     * @param size what it unpacks to, as the page says
     * @return of another length where that is not so
     */
    static byte[] unpack(CompressionCodec codec, byte[] packed, int size) throws IOException {
        return switch (codec) {
            case UNCOMPRESSED -> packed;
            case SNAPPY -> Blocks.snappy(packed, size);
            case LZ4_RAW -> Blocks.lz4(packed, size);
            case GZIP -> read(new GZIPInputStream(new ByteArrayInputStream(packed)), size);
            case BROTLI -> read(new BrotliInputStream(new ByteArrayInputStream(packed)), size);
            case ZSTD -> zstandard(packed, size);
            case LZO, LZ4 -> throw new IOException(codec + " is not read here");
        };
    }

    private static byte[] read(InputStream stream, int size) throws IOException {
        try (InputStream in = stream) {
            return in.readNBytes(size + 1);
        }
    }

    private static byte[] zstandard(byte[] packed, int size) throws IOException {
        try {
            return Zstd.decompress(packed, size);
        } catch (ZstdException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
