package org.onrecord.ingest.format.syntax;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.text.Decoded.Readable;
import org.onrecord.ingest.text.Decoder;

/**
 * The characters of a document.
 *
 * @param text    without a byte order mark
 * @param charset in which the bytes were read, e.g. "UTF-8"
 */
public record DocumentText(String text, String charset) {

    /** Bytes that are read of one document. The largest feeds, whole archives of an outlet, have tens of megabytes. */
    private static final int MOST_BYTES = 64 << 20;

    /** Characters that are turned into bytes at once for counting. */
    private static final int PIECE = 1 << 16;

    /** Its first 64 MB; empty: it is no text. The bytes are believed before any declaration. */
    public static Optional<DocumentText> of(Received document) {
        byte[] bytes = document.bytes().length > MOST_BYTES ? Arrays.copyOf(document.bytes(), MOST_BYTES) : document.bytes();
        return Decoder.decode(bytes, document.charset(), true) instanceof Readable(String text, String charset, var _)
                ? Optional.of(new DocumentText(text, charset)) : Optional.empty();
    }

    /** Bytes before the character at {@code index}, those of a byte order mark not counted. */
    public long bytes(int index) {
        if (!Charset.isSupported(charset)) {
            return index;
        }
        long bytes = 0;
        for (int from = 0; from < index;) {
            int to = Math.min(index, from + PIECE);
            to -= to < index && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            bytes += text.substring(from, to).getBytes(Charset.forName(charset)).length;
            from = to;
        }
        return bytes;
    }
}
