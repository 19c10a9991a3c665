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
public record Characters(String text, String charset) {

    /** Bytes that are read of one document. The largest feeds, whole archives of an outlet, have tens of megabytes. */
    private static final int MOST_BYTES = 64 << 20;

    /** Its first 64 MB; empty: it is no text. The bytes are believed before any declaration. */
    public static Optional<Characters> of(Received document) {
        byte[] bytes = document.bytes().length > MOST_BYTES ? Arrays.copyOf(document.bytes(), MOST_BYTES) : document.bytes();
        return Decoder.decode(bytes, document.charset(), true) instanceof Readable(String text, String charset, var _)
                ? Optional.of(new Characters(text, charset)) : Optional.empty();
    }

    /** Bytes before the character at {@code index}, those of a byte order mark not counted. */
    public long bytes(int index) {
        return Charset.isSupported(charset) ? text.substring(0, index).getBytes(Charset.forName(charset)).length : index;
    }
}
