package org.onrecord.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.export.csv.Guard;

/** Reads CSV as RFC 4180 has it and nothing else: any departure is an error. Rows are maps by the header; unquoted empty cells are null. */
final class StrictCsv {

    private final String text;
    private int at;

    private StrictCsv(String text) {
        this.text = text;
    }

    static List<Map<String, String>> rows(Path file) throws IOException {
        return rows(utf8(Files.readAllBytes(file)));
    }

    static List<Map<String, String>> rows(String text) {
        StrictCsv csv = new StrictCsv(text);
        List<String> header = csv.row();
        List<Map<String, String>> rows = new ArrayList<>();
        while (csv.at < text.length()) {
            List<String> cells = csv.row();
            if (cells.size() != header.size()) {
                throw new IllegalStateException("row " + rows.size() + " has " + cells.size() + " cells, not " + header.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get(i), cells.get(i) == null ? null : Guard.undone(cells.get(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new IllegalStateException("no CR LF at " + at);
        }
        at += 2;
        return cells;
    }

    private String cell() {
        if (text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (text.charAt(at) == '"' || text.charAt(at) == '\n') {
            throw new IllegalStateException("to be quoted: " + text.substring(start, at + 1));
        }
        return start == at ? null : text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            cell.append(text, at, quote);
            at = quote + 1;
            if (text.charAt(at) != '"') {
                return cell.toString();
            }
            cell.append('"');
            at++;
        }
    }
}
