package org.onrecord.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;

/**
 * Bytes to text. Encodings, in this order: the one that a byte order mark names, UTF-8, and Windows-1252, which old
 * newsroom systems write. The mark is dropped; every other character stays.
 */
final class TextDecoder {

    sealed interface Decoded {

        /** What it means for the input named {@code source}. */
        Ingested read(String source, Defaults defaults);
    }

    record Plain(String text) implements Decoded {

        @Override
        public Ingested read(String source, Defaults defaults) {
            return ReportDraft.ofPlainText(source, text).finish(defaults);
        }
    }

    /** @param position bytes before the fault */
    record Refused(Reason reason, OptionalLong position, String message) implements Decoded {

        @Override
        public Ingested read(String source, Defaults defaults) {
            return new Unreadable(source, reason, position, message);
        }
    }

    /**
     * Control characters (other than white space) of which text has no more, and the share at which it is binary. Of 924
     * PolNeAR texts one has a single one; compressed or machine data has one in ten bytes.
     */
    private static final int STRAY_CONTROLS = 8;
    private static final double BINARY_SHARE = 0.02;

    /** In Western languages far less than every third letter has an accent; in other 8-bit encodings most bytes are letters beyond ASCII. */
    private static final double WESTERN_SHARE = 0.3;
    private static final int FIRST_LETTER = 0xC0;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() { }

    static Decoded decode(byte[] bytes) {
        if (bytes.length == 0) {
            return refuse(Reason.EMPTY, "the file is empty");
        }
        Optional<FileKind> kind = FileKind.of(bytes);
        if (kind.isPresent()) {
            return refuse(Reason.BINARY, "it looks like " + kind.get().looksLike() + ": save it as plain text first");
        }
        String mark = mark(bytes);
        Decoded decoded = mark == null ? unmarked(bytes) : mark.equals("UTF-8") ? utf8(bytes, 3) : wide(bytes, Charset.forName(mark));
        return decoded instanceof Plain(String text) ? judge(text) : decoded;
    }

    /** Whether there is nothing to read: white space, invisible or control characters only. */
    static boolean isBlank(String text) {
        return firstSeen(text) == 0;
    }

    /** The first character that shows on paper; 0: none does. */
    private static char firstSeen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean unseen = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT;
            if (!unseen) {
                return c;
            }
        }
        return 0;
    }

    /** The encoding that a byte order mark names; null without one. */
    static String mark(byte[] bytes) {
        int head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0x20);
        }
        if (head >>> 8 == 0xEFBBBF) {
            return "UTF-8";
        }
        if (head == 0xFFFE0000) {
            return "UTF-32LE";
        }
        if (head == 0x0000FEFF) {
            return "UTF-32BE";
        }
        return head >>> 16 == 0xFFFE ? "UTF-16LE" : head >>> 16 == 0xFEFF ? "UTF-16BE" : null;
    }

    private static Decoded judge(String text) {
        if (text.isEmpty()) {
            return refuse(Reason.EMPTY, "the file holds a byte order mark and nothing else");
        }
        if (isBlank(text)) {
            return refuse(Reason.BLANK, "the file holds white space only");
        }
        if (firstSeen(text) == '<' && WebPage.looksLike(text)) {
            return refuse(Reason.HTML, "it is a web page: save its text first, pages cannot be read yet");
        }
        return new Plain(text);
    }

    private static Decoded unmarked(byte[] bytes) {
        int zero = indexOfZero(bytes);
        if (zero >= 0) {
            return new Refused(Reason.BINARY, OptionalLong.of(zero),
                    "it has zero bytes, as no text has: if it is UTF-16 without a byte order mark, save it as UTF-8");
        }
        int controls = controls(bytes);
        if (controls > STRAY_CONTROLS && controls > BINARY_SHARE * bytes.length) {
            return refuse(Reason.BINARY, "one byte in " + bytes.length / controls + " is a control character: it is no text");
        }
        return utf8(bytes, 0);
    }

    private static Decoded utf8(byte[] bytes, int from) {
        int bad = Utf8.firstBad(bytes, from, bytes.length);
        if (bad < 0) {
            return new Plain(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8));
        }
        if (from == 0 && isWindows1252(bytes)) {
            return new Plain(new String(bytes, WINDOWS_1252));
        }
        return new Refused(Reason.BAD_ENCODING, OptionalLong.of(bad), String.format(Locale.ROOT,
                "neither UTF-8 (byte %02X breaks it) nor Windows-1252: save it as UTF-8", bytes[bad]));
    }

    /**
     * Whether the bytes beyond ASCII can be Windows-1252: all defined there, not too many, and not mostly UTF-8, which
     * would be a damaged file and give nonsense.
     */
    private static boolean isWindows1252(byte[] bytes) {
        int lone = 0;
        int letters = 0;
        int several = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            int length = Utf8.length(bytes, i, bytes.length);
            if (length > 0) {
                several++;
                i += length - 1;
            } else if (isUndefined(bytes[i])) {
                return false;
            } else {
                lone++;
                letters += (bytes[i] & 0xFF) >= FIRST_LETTER ? 1 : 0;
            }
        }
        return several < lone && letters < WESTERN_SHARE * bytes.length;
    }

    private static boolean isUndefined(byte b) {
        return switch (b & 0xFF) {
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> true;
            default -> false;
        };
    }

    /** UTF-16 or UTF-32 with its mark. */
    private static Decoded wide(byte[] bytes, Charset charset) {
        int mark = charset.name().startsWith("UTF-32") ? 4 : 2;
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length / mark);
        CharsetDecoder decoder = charset.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Refused(Reason.BAD_ENCODING, OptionalLong.of(in.position()),
                    "its mark says " + charset.name() + ", which breaks off here: save it again, as UTF-8");
        }
        decoder.flush(out);
        String text = out.flip().toString();
        long controls = text.chars().filter(c -> c < 0x20 && !isSpace(c)).count();
        return controls > STRAY_CONTROLS && controls > BINARY_SHARE * text.length()
                ? refuse(Reason.BINARY, "it starts with the mark of " + charset.name() + ", but is no text")
                : new Plain(text);
    }

    static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int controls(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && !isSpace(b) || b == 0x7F) {
                controls++;
            }
        }
        return controls;
    }

    private static boolean isSpace(int c) {
        return c >= '\t' && c <= '\r';
    }

    private static Refused refuse(Reason reason, String message) {
        return new Refused(reason, OptionalLong.empty(), message);
    }
}
