package org.onrecord.resolve.speaker;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.resolve.text.WordSpan;

/** Everyone and everything that a report names, with all mentions in the text's order, apart from each other. */
final class Cast {

    private final List<Figure> figures;
    private final List<Mention> mentions;
    private final Map<String, Integer> bearers = new HashMap<>();

    Cast(List<Figure> figures) {
        this.figures = List.copyOf(figures);
        this.mentions = figures.stream().flatMap(figure -> figure.mentions().stream())
                .sorted(Comparator.comparingInt(mention -> mention.words().first())).toList();
        figures.stream().filter(Figure::isPerson).forEach(figure -> bearers.merge(surname(figure), 1, Integer::sum));
    }

    private static String surname(Figure figure) {
        return figure.name().substring(figure.name().lastIndexOf(' ') + 1);
    }

    /** Whether another person of the report has the same surname. */
    boolean hasNamesake(Figure figure) {
        return figure.isPerson() && bearers.getOrDefault(surname(figure), 0) > 1;
    }

    Figure figure(int id) {
        return figures.get(id);
    }

    Figure figure(Mention mention) {
        return figures.get(mention.figure());
    }

    List<Figure> figures() {
        return figures;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Index in {@link #mentions()} of the first whose name ends after the word at {@code index}; the size when none does. */
    int firstEndingAfter(int index) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).words().end() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The mentions whose names share a word with {@code span}. */
    List<Mention> in(WordSpan span) {
        int from = firstEndingAfter(span.first());
        int to = from;
        while (to < mentions.size() && mentions.get(to).words().first() < span.end()) {
            to++;
        }
        return mentions.subList(from, to);
    }
}
