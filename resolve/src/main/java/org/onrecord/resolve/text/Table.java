package org.onrecord.resolve.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the word lists and tables that ship beside the classes: UTF-8, one entry a line, "#" starts a comment line. */
public final class Table {

    private Table() {
    }

    /**
     * The lines without comments and empty ones.
     *
     * @param owner a class beside which the file lies
     */
    public static List<String> lines(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path, beside " + owner.getName());
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The tab-separated fields of the lines, {@code columns} at least in each. */
    public static List<String[]> rows(Class<?> owner, String name, int columns) {
        return lines(owner, name).stream().map(line -> fields(name, line, columns)).toList();
    }

    /** The tab-separated fields of a line; those that are missing at its end are empty. */
    public static String[] padded(String line, int columns) {
        String[] fields = line.split("\t", -1);
        String[] all = Arrays.copyOf(fields, columns);
        Arrays.fill(all, Math.min(fields.length, columns), columns, "");
        return all;
    }

    private static String[] fields(String name, String line, int columns) {
        String[] fields = line.split("\t", -1);
        if (fields.length < columns) {
            throw new IllegalStateException(name + ": " + columns + " columns expected in: " + line);
        }
        return fields;
    }
}
