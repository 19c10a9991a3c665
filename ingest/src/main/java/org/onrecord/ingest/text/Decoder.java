package org.onrecord.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.text.Decoded.Readable;
import org.onrecord.ingest.text.Decoded.Refused;

/**
 * Bytes to characters. Plain text is strict: the encoding of a byte order mark, UTF-8, the one declared, Windows-1252, or it is
 * refused. A web page is always read, as browsers do; {@link PageBytes} says how. Either way the bytes decide against a
 * declaration that they contradict, and the answer says so. Time and memory grow with the number of bytes.
 */
public final class Decoder {

    /**
     * Control characters (other than white space) of which text has no more, and the share at which it is binary. Of 924
     * PolNeAR texts one has a single one; compressed or machine data has one in ten bytes.
     */
    private static final int STRAY_CONTROLS = 8;
    private static final double BINARY_SHARE = 0.02;

    private Decoder() { }

    /**
     * @param declared the encoding's label as the HTTP header or the container has it; one that is not known counts as none
     * @param html     whether the bytes are a web page (or XML), which may declare its encoding itself
     */
    public static Decoded decode(byte[] bytes, Optional<String> declared, boolean html) {
        if (bytes.length == 0) {
            return Refused.of(Reason.EMPTY, "the file is empty");
        }
        Optional<Encoding> outside = declared.flatMap(Encoding::of);
        Optional<String> mark = mark(bytes);
        Decoded decoded;
        if (mark.isPresent() && !mark.get().equals("UTF-8")) {
            decoded = wide(bytes, mark.get(), html);
        } else if (html) {
            decoded = PageBytes.decode(bytes, outside, mark.isPresent());
        } else {
            decoded = PlainBytes.decode(bytes, outside, mark.isPresent());
        }
        return decoded instanceof Readable(String text, var _, var _) ? seen(text).orElse(decoded) : decoded;
    }

    /** The encoding that a byte order mark names: UTF-8, UTF-16LE, UTF-16BE, UTF-32LE or UTF-32BE. */
    public static Optional<String> mark(byte[] bytes) {
        int head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0x20);
        }
        if (head >>> 8 == 0xEFBBBF) {
            return Optional.of("UTF-8");
        }
        if (head == 0xFFFE0000) {
            return Optional.of("UTF-32LE");
        }
        if (head == 0x0000FEFF) {
            return Optional.of("UTF-32BE");
        }
        return Optional.ofNullable(head >>> 16 == 0xFFFE ? "UTF-16LE" : head >>> 16 == 0xFEFF ? "UTF-16BE" : null);
    }

    /** Whether there is nothing to read: white space, invisible or control characters only. */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT);
    }

    private static Optional<Decoded> seen(String text) {
        if (text.isEmpty()) {
            return Optional.of(Refused.of(Reason.EMPTY, "the file holds a byte order mark and nothing else"));
        }
        return isBlank(text) ? Optional.of(Refused.of(Reason.BLANK, "the file holds white space only")) : Optional.empty();
    }

    /** UTF-16 or UTF-32 with its mark; in a page, what breaks off becomes U+FFFD. */
    private static Decoded wide(byte[] bytes, String name, boolean lenient) {
        int mark = name.startsWith("UTF-32") ? 4 : 2;
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length / mark + 1);
        CharsetDecoder decoder = Charset.forName(name).newDecoder()
                .onMalformedInput(lenient ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Refused(Reason.BAD_ENCODING, OptionalLong.of(in.position()),
                    "its mark says " + name + ", which breaks off here: save it again, as UTF-8");
        }
        decoder.flush(out);
        String text = out.flip().toString();
        long controls = text.chars().filter(c -> c < 0x20 && !isSpace(c)).count();
        return isBinary(controls, text.length())
                ? Refused.of(Reason.BINARY, "it starts with the mark of " + name + ", but is no text")
                : new Readable(text, name, Optional.empty());
    }

    /** The text of bytes that are UTF-8 throughout. */
    static String utf8(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    static boolean isBinary(long controls, int length) {
        return controls > STRAY_CONTROLS && controls > BINARY_SHARE * length;
    }

    /** Refused when there are as many control characters as no text has. */
    static Optional<Refused> binary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && !isSpace(b) || b == 0x7F) {
                controls++;
            }
        }
        return isBinary(controls, bytes.length)
                ? Optional.of(Refused.of(Reason.BINARY, "one byte in " + bytes.length / controls + " is a control character: it is no text"))
                : Optional.empty();
    }

    private static boolean isSpace(int c) {
        return c >= '\t' && c <= '\r';
    }
}
