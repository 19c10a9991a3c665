package org.onrecord.claim.side;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that ship beside this class: UTF-8, tab-separated, "#" starts a comment line. */
final class Table {

    private Table() {
    }

    static List<String[]> rows(String name, int columns) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path, beside " + Table.class.getName());
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').map(line -> fields(name, line, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String[] fields(String name, String line, int columns) {
        String[] fields = line.split("\t", -1);
        if (fields.length != columns) {
            throw new IllegalStateException(name + ": " + columns + " columns expected in: " + line);
        }
        return fields;
    }
}
