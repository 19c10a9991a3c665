package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a new text of a source has that the one before had not, and what it has lost. Compared by paragraphs, in time linear in both texts:
 * one that only moved is neither.
 *
 * @param added in the order of the new text
 * @param gone  in the order of the old one
 */
record Revision(List<String> added, List<String> gone) {

    static Revision between(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> present = paragraphs(after);
        return new Revision(without(present, old), without(old, present));
    }

    void rows(Rows rows, long article) {
        for (int i = 0; i < added.size(); i++) {
            rows.add(Table.ARTICLE_CHANGES, article, "added", i, added.get(i));
        }
        for (int i = 0; i < gone.size(); i++) {
            rows.add(Table.ARTICLE_CHANGES, article, "gone", i, gone.get(i));
        }
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** As often as the other has a paragraph, as often it is left out. */
    private static List<String> without(List<String> paragraphs, List<String> other) {
        Map<String, Integer> known = new HashMap<>();
        other.forEach(paragraph -> known.merge(paragraph, 1, Integer::sum));
        List<String> left = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (known.merge(paragraph, -1, Integer::sum) < 0) {
                left.add(paragraph);
            }
        }
        return left;
    }
}
