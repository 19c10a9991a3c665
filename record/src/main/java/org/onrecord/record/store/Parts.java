package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.CharSpan;

/** How values of the domain stand in columns. */
final class Parts {

    private Parts() { }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    /** "[[0,4,12,4],[4,9,31,9]]": starts and lengths; null for none. */
    static String alignment(Alignment alignment) {
        if (alignment.runs().isEmpty()) {
            return null;
        }
        StringJoiner rows = new StringJoiner(",", "[", "]");
        alignment.runs().forEach(run -> rows.add("[" + run.text().start() + "," + run.text().length() + "," + run.page().start() + "," + run.page().length() + "]"));
        return rows.toString();
    }

    static Alignment alignment(String rows) {
        if (rows == null) {
            return Alignment.NONE;
        }
        List<Alignment.Run> runs = new ArrayList<>();
        for (String row : rows.substring(2, rows.length() - 2).split("\\],\\[")) {
            String[] numbers = row.split(",");
            runs.add(new Alignment.Run(span(numbers[0], numbers[1]), span(numbers[2], numbers[3])));
        }
        return new Alignment(runs);
    }

    private static CharSpan span(String start, String length) {
        return new CharSpan(Integer.parseInt(start), Integer.parseInt(start) + Integer.parseInt(length));
    }
}
