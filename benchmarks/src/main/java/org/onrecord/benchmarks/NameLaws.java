package org.onrecord.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.onrecord.benchmarks.Line.Point;

/**
 * By which laws names grow and are shared out.
 *
 * @param heaps    how many different ones n speakers have: factor n^slope (Heaps)
 * @param zipf     exponent of the rank: the k-th commonest is named k^-zipf times as often as the first (Zipf)
 * @param commonest its share of all
 */
record NameLaws(int speakers, int different, Line heaps, double zipf, double commonest) {

    /** The law of growth depends on which articles come first. */
    private static final int ORDERS = 20;

    /** Below, too few names were drawn for a law. */
    private static final int LEAST = 30;

    /** Of rarer names there are so many of one number that their rank says nothing. */
    private static final int OFTEN = 3;

    /** @param articles the speakers' names of each, as often as they speak */
    static NameLaws of(List<List<String>> articles) {
        List<Integer> often = often(articles);
        int speakers = often.stream().mapToInt(Integer::intValue).sum();
        return new NameLaws(speakers, often.size(), heaps(articles), zipf(often), (double) often.getFirst() / speakers);
    }

    private static List<Integer> often(List<List<String>> articles) {
        Map<String, Integer> often = new HashMap<>();
        articles.forEach(names -> names.forEach(name -> often.merge(name, 1, Integer::sum)));
        return often.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static Line heaps(List<List<String>> articles) {
        List<List<String>> order = new ArrayList<>(articles);
        Random random = new Random(7);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            Collections.shuffle(order, random);
            Set<String> different = new HashSet<>();
            int speakers = 0;
            for (List<String> names : order) {
                different.addAll(names);
                speakers += names.size();
                if (speakers >= LEAST) {
                    points.add(Point.ofLogs(speakers, different.size()));
                }
            }
        }
        return Line.through(points);
    }

    private static double zipf(List<Integer> often) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < often.size() && often.get(i) >= OFTEN; i++) {
            points.add(Point.ofLogs(i + 1, often.get(i)));
        }
        return -Line.through(points).slope();
    }
}
