package org.onrecord.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;

/** Puts attributions in order and drops what may not become a statement: contents in furniture, and repetitions. */
final class Attributions {

    private Attributions() {
    }

    static List<Attribution> clean(Article article, List<Attribution> attributions) {
        Furniture furniture = new Furniture(article.furniture());
        Set<List<List<CharSpan>>> seen = new HashSet<>();
        List<Attribution> kept = new ArrayList<>();
        for (Attribution attribution : attributions) {
            boolean inside = attribution.content().stream().anyMatch(furniture::touches);
            if (!inside && seen.add(List.of(attribution.cue(), attribution.content()))) {
                kept.add(attribution);
            }
        }
        kept.sort(Comparator.comparingInt((Attribution a) -> a.content().getFirst().start()));
        return kept;
    }

    /** The parts of an article that are none of the report, for many questions. */
    private static final class Furniture {

        /** First code point to last one of parts that lie apart from each other. */
        private final TreeMap<Integer, Integer> ends = new TreeMap<>();

        Furniture(List<CharSpan> spans) {
            for (CharSpan span : spans.stream().sorted().toList()) {
                var before = ends.lastEntry();
                boolean joins = before != null && before.getValue() >= span.start();
                ends.put(joins ? before.getKey() : span.start(), joins ? Math.max(before.getValue(), span.end()) : span.end());
            }
        }

        boolean touches(CharSpan span) {
            var before = ends.lowerEntry(span.end());
            return before != null && before.getValue() > span.start();
        }
    }
}
