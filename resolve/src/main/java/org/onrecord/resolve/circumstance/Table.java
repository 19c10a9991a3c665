package org.onrecord.resolve.circumstance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a table of the class path: UTF-8, tab-separated, "#" starts a comment line. */
final class Table {

    private Table() {
    }

    /** The rows; each has {@code columns} fields at least. */
    static List<String[]> rows(String name, int columns) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the class path");
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').map(line -> fields(name, line, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name, e);
        }
    }

    private static String[] fields(String name, String line, int columns) {
        String[] fields = line.split("\t", -1);
        if (fields.length < columns) {
            throw new IllegalStateException(name + ": " + columns + " columns expected in: " + line);
        }
        return fields;
    }
}
