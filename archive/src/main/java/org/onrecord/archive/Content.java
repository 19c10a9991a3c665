package org.onrecord.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.onrecord.archive.Payload.Missing;
import org.onrecord.archive.Payload.Whole;
import org.onrecord.archive.Payload.Why;

/**
 * The body of a response as its sender meant it. Archives often hold bodies that are unpacked already under headers that say
 * they are not: what does not look packed is taken as it is. What the network cut short is given as far as it came.
 */
final class Content {

    /** Nobody packs a page more often than twice. */
    private static final int MOST_ENCODINGS = 4;
    private static final int BLOCK = 1 << 14;

    private Content() { }

    /** @param limit bytes of the unpacked body */
    static Payload decode(byte[] body, List<Header> headers, int limit) {
        byte[] bytes = HttpHead.words(headers, "Transfer-Encoding").contains("chunked") ? Chunks.join(body) : body;
        List<String> encodings = HttpHead.words(headers, "Content-Encoding");
        if (encodings.size() > MOST_ENCODINGS) {
            return new Missing(Why.UNKNOWN_ENCODING, "it has " + encodings.size() + " content encodings");
        }
        for (String encoding : encodings.reversed()) {
            Payload unpacked = decode(bytes, encoding, limit);
            if (!(unpacked instanceof Whole(byte[] whole))) {
                return unpacked;
            }
            bytes = whole;
        }
        return bytes.length > limit ? tooLarge(limit) : new Whole(bytes);
    }

    private static Payload decode(byte[] bytes, String encoding, int limit) {
        return switch (encoding) {
            case "identity", "none", "utf-8", "binary" -> new Whole(bytes);
            case "gzip", "x-gzip" -> starts(bytes, 0x1F, 0x8B) ? unpack(bytes, GZIPInputStream::new, limit) : new Whole(bytes);
            case "zstd" -> starts(bytes, 0x28, 0xB5) ? unpack(bytes, ZstdInputStreamNoFinalizer::new, limit) : new Whole(bytes);
            case "deflate" -> asItIsUnless(unpack(bytes, in -> inflater(in, bytes), limit), bytes);
            case "br" -> asItIsUnless(unpack(bytes, BrotliInputStream::new, limit), bytes);
            default -> new Missing(Why.UNKNOWN_ENCODING, "its content encoding '" + encoding + "' is not known here");
        };
    }

    /** Encodings without a mark of their own: what cannot be unpacked and is plainly text was never packed. */
    private static Payload asItIsUnless(Payload unpacked, byte[] bytes) {
        return unpacked instanceof Missing(Why why, String _) && why == Why.BROKEN && looksPlain(bytes) ? new Whole(bytes) : unpacked;
    }

    private static boolean looksPlain(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            if (bytes[i] < ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    /** The name promises zlib's wrapping, many servers send none. */
    private static InputStream inflater(InputStream in, byte[] bytes) {
        boolean wrapped = bytes.length > 1 && (bytes[0] & 0x0F) == 8 && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!wrapped));
    }

    private interface Unpacker {

        InputStream open(InputStream in) throws IOException;
    }

    private static Payload unpack(byte[] bytes, Unpacker unpacker, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, 4 * bytes.length));
        try (InputStream in = unpacker.open(new ByteArrayInputStream(bytes))) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (out.size() + read > limit) {
                    return tooLarge(limit);
                }
                out.write(block, 0, read);
            }
        } catch (EOFException e) {
            return out.size() == 0 ? broken(e) : new Whole(out.toByteArray());
        } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
            return broken(e); // the two latter are how the Brotli library may take damage
        }
        return new Whole(out.toByteArray());
    }

    private static Payload broken(Throwable e) {
        return new Missing(Why.BROKEN, "its body cannot be unpacked: " + e.getMessage());
    }

    static Payload tooLarge(int limit) {
        return new Missing(Why.TOO_LARGE, "its body has more than " + limit + " bytes");
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
