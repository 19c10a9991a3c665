package org.onrecord.resolve.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.resolve.text.Table;

/** The entries of {@code words.tsv}. */
final class WordTable {

    /** @param value see {@link Lexeme} */
    record Entry(Symbol symbol, int value) {
    }

    private static final int COLUMNS = 4;

    private final Map<String, Entry> entries = new HashMap<>();

    WordTable() {
        for (String[] row : Table.rows(WordTable.class, "words.tsv", COLUMNS)) {
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
}
