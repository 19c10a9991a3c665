package org.onrecord.export.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.onrecord.domain.Sha256;

/**
 * One table as RFC 4180 has it: UTF-8, a header, rows ended by CR LF, cells quoted where they must be. What is unknown is an empty cell, an
 * empty text is a quoted one; texts are {@linkplain Guard guarded}.
 */
final class CsvFile implements Closeable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final OutputStream out;
    private final int columns;
    private final MessageDigest digest = Sha256.begin();
    private final StringBuilder row = new StringBuilder();
    private long bytes;

    /**
     * @param out            is closed with it
     * @param byteOrderMark  whether it begins with one
     */
    CsvFile(OutputStream out, List<String> heads, boolean byteOrderMark) throws IOException {
        this.out = out;
        this.columns = heads.size();
        if (byteOrderMark) {
            write(BYTE_ORDER_MARK);
        }
        row(heads.toArray());
    }

    /** @param cells one for each column: text, number, truth; null: unknown */
    void row(Object... cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns: " + List.of(cells));
        }
        row.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                row.append(',');
            }
            cell(cells[i]);
        }
        write(row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void cell(Object value) {
        switch (value) {
            case null -> { }
            case String text -> text(Guard.guarded(text));
            case Number number -> row.append(number);
            case Boolean truth -> row.append(truth);
            default -> throw new IllegalArgumentException("no cell: " + value);
        }
    }

    private void text(String text) {
        if (!mustBeQuoted(text)) {
            row.append(text);
            return;
        }
        row.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            row.append(unit);
            if (unit == '"') {
                row.append('"');
            }
        }
        row.append('"');
    }

    private static boolean mustBeQuoted(String text) {
        if (text.isEmpty() || text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == ',' || unit == ';' || unit < ' ') {
                return true;
            }
        }
        return false;
    }

    private void write(byte[] written) throws IOException {
        out.write(written);
        digest.update(written);
        bytes += written.length;
    }

    long bytes() {
        return bytes;
    }

    /** "sha256:" and 64 hex digits; to be asked once, at the end. */
    String hash() {
        return Sha256.named(digest);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
