package org.onrecord.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private record Furniture(List<CharSpan> spans) {

        Furniture {
            spans = spans.stream().sorted().toList();
        }

        boolean touches(CharSpan span) {
            return spans.stream().anyMatch(span::meets);
        }
    }
}
