package org.onrecord.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * B-cubed: of each item, the share of its cluster that is its class (precision) and the share of its class that is in its
 * cluster (recall), averaged over items.
 */
record BCubed(int items, double precision, double recall) {

    /** One item: its class in gold, its cluster in the answer. */
    record Item(String gold, String answer) {
    }

    static BCubed of(List<Item> items) {
        Map<String, Integer> golds = new HashMap<>();
        Map<String, Integer> answers = new HashMap<>();
        Map<Item, Integer> both = new HashMap<>();
        for (Item item : items) {
            golds.merge(item.gold(), 1, Integer::sum);
            answers.merge(item.answer(), 1, Integer::sum);
            both.merge(item, 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Item item : items) {
            precision += (double) both.get(item) / answers.get(item.answer());
            recall += (double) both.get(item) / golds.get(item.gold());
        }
        return new BCubed(items.size(), precision / items.size(), recall / items.size());
    }

    double f() {
        return 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6d names  P %.4f  R %.4f  F %.4f", items, precision, recall, f());
    }
}
