package org.onrecord.resolve.cue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.domain.Act;

/** The entries of {@code contents.tsv}: what the words of a statement themselves do. */
final class ContentTable {

    /** @param anchored whether the words count only where the content starts */
    private record Entry(List<String> words, Act act, int weight, boolean anchored) {
    }

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    ContentTable() {
        for (String[] row : Table.rows("contents.tsv", 4)) {
            boolean anchored = row[2].startsWith("^");
            List<String> words = List.of(row[2].substring(anchored ? 1 : 0).split(" "));
            byFirst.computeIfAbsent(words.getFirst(), any -> new ArrayList<>())
                    .add(new Entry(words, Act.valueOf(row[0].toUpperCase(Locale.ROOT)), Integer.parseInt(row[1]), anchored));
        }
    }

    /** The sum of weights for each act in a content of these words, in lower case. */
    Map<Act, Integer> weigh(List<String> content) {
        Map<Act, Integer> sums = new EnumMap<>(Act.class);
        int start = !content.isEmpty() && content.getFirst().equals("that") ? 1 : 0;
        for (int i = 0; i < content.size(); i++) {
            for (Entry entry : byFirst.getOrDefault(content.get(i), List.of())) {
                if ((i <= start || !entry.anchored()) && i + entry.words().size() <= content.size() && content.subList(i, i + entry.words().size()).equals(entry.words())) {
                    sums.merge(entry.act(), entry.weight(), Integer::sum);
                }
            }
        }
        return sums;
    }
}
