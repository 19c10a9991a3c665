package org.onrecord.resolve.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of {@code words.tsv}. */
final class WordTable {

    /** @param value see {@link Lexeme} */
    record Entry(Symbol symbol, int value) {
    }

    private static final int COLUMNS = 4;

    private final Map<String, Entry> entries = new HashMap<>();

    WordTable() {
        for (String[] row : rows("words.tsv", COLUMNS)) {
            Entry entry = new Entry(Symbol.valueOf(row[0]), Integer.parseInt(row[1]));
            for (String word : row[2].split(" ")) {
                if (entries.put(word, entry) != null) {
                    throw new IllegalStateException("words.tsv has twice: " + word);
                }
            }
        }
    }

    /** What a word in lower case is; a point at its end does not matter ("sept."). */
    Optional<Entry> find(String lower) {
        Entry entry = entries.get(lower);
        boolean point = entry == null && lower.length() > 1 && lower.endsWith(".");
        return Optional.ofNullable(point ? entries.get(lower.substring(0, lower.length() - 1)) : entry);
    }

    /** The rows of a table beside the classes: UTF-8, tab-separated, "#" starts a comment line. */
    static List<String[]> rows(String name, int columns) {
        try (InputStream in = WordTable.class.getResourceAsStream(name)) {
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
        if (fields.length != columns) {
            throw new IllegalStateException(name + ": " + columns + " columns expected in: " + line);
        }
        return fields;
    }
}
