package org.onrecord.ingest.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a row of a table as the line of JSON that it would have been. Text is taken as it stands: whoever reads the line looks whether it is UTF-8. */
final class RowLine {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private RowLine() { }

    /**
     * @param row text as bytes, ASCII as a String, numbers, booleans, null, lists and maps of these
     * @return empty: it is longer than {@link Limits#LINE}
     */
    static Optional<byte[]> of(Map<?, ?> row) {
        RowLine line = new RowLine();
        line.object(row);
        return line.isFull() ? Optional.empty() : Optional.of(line.out.toByteArray());
    }

    private boolean isFull() {
        return out.size() > Limits.LINE;
    }

    private void value(Object value) {
        switch (value) {
            case byte[] text -> text(text);
            case String text -> text(text.getBytes(StandardCharsets.UTF_8));
            case Map<?, ?> object -> object(object);
            case List<?> list -> list(list);
            case null, default -> out.writeBytes(String.valueOf(value).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void object(Map<?, ?> object) {
        char before = '{';
        for (Map.Entry<?, ?> member : object.entrySet()) {
            if (isFull()) {
                return;
            }
            out.write(before);
            value(member.getKey());
            out.write(':');
            value(member.getValue());
            before = ',';
        }
        if (before == '{') {
            out.write(before);
        }
        out.write('}');
    }

    private void list(List<?> list) {
        char before = '[';
        for (Object element : list) {
            if (isFull()) {
                return;
            }
            out.write(before);
            value(element);
            before = ',';
        }
        if (before == '[') {
            out.write(before);
        }
        out.write(']');
    }

    private void text(byte[] text) {
        out.write('"');
        int from = 0;
        for (int at = 0; at < text.length && !isFull(); at++) {
            byte next = text[at];
            if (next >= 0 && next < ' ' || next == '"' || next == '\\') {
                out.write(text, from, at - from);
                escape(next);
                from = at + 1;
            }
        }
        out.write(text, from, Math.min(text.length - from, Limits.LINE));
        out.write('"');
    }

    private void escape(byte next) {
        switch (next) {
            case '\n' -> plain('n');
            case '\r' -> plain('r');
            case '\t' -> plain('t');
            case '"', '\\' -> plain((char) next);
            default -> {
                out.writeBytes(new byte[] {'\\', 'u', '0', '0', DIGITS[next >> 4], DIGITS[next & 0xF]});
            }
        }
    }

    private void plain(char escaped) {
        out.write('\\');
        out.write(escaped);
    }
}
