package org.onrecord.export.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream, one at a time. A line too long to be one is gone over without being kept. */
public final class Lines {

    /**
     * Longest line that is read, bytes. The largest report has 1 MB of text; with a statement every 20 characters, each of 900 bytes, its
     * line would have 48 MB.
     */
    public static final int LONGEST = 64 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int FIRST = 1 << 14;

    /** A line with its number, counted from 1. */
    public sealed interface Line {

        long number();

        record Text(long number, String text) implements Line { }

        /** @param fault what is wrong with it, to be read after "line 7 " */
        record Unreadable(long number, String fault) implements Line { }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private byte[] line = new byte[FIRST];
    private int length;
    private long number;
    private long taken;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** Bytes of the lines given so far. */
    public long taken() {
        return taken;
    }

    /** Number of the last line given; 0: none yet. */
    public long number() {
        return number;
    }

    /** The next line, empty ones too; empty at the end. */
    public Optional<Line> next() throws IOException {
        length = 0;
        boolean any = false;
        boolean kept = true;
        while (at < filled || fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            kept &= keep(at, end);
            taken += end - at;
            boolean complete = end < filled;
            at = complete ? end + 1 : end;
            if (complete) {
                taken++;
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(kept ? decoded() : new Line.Unreadable(number, "has more than " + (LONGEST >> 20) + " MB: no report is as long"));
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        return filled > 0;
    }

    private boolean keep(int from, int to) {
        int longer = length + to - from;
        if (longer > LONGEST) {
            return false;
        }
        if (longer > line.length) {
            line = Arrays.copyOf(line, Math.max(longer, Math.min(LONGEST, 2 * line.length)));
        }
        System.arraycopy(buffer, from, line, length, to - from);
        length = longer;
        return true;
    }

    private Line decoded() {
        int from = number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try {
            return new Line.Text(number, decoder.decode(ByteBuffer.wrap(line, from, length - from)).toString());
        } catch (CharacterCodingException e) {
            return new Line.Unreadable(number, "is not in UTF-8");
        }
    }
}
