package org.onrecord.resolve.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * One attribution as the date rules see it.
 *
 * @param core the words of the cue, or of the source where there is no cue; empty, at the content's beginning, where there is neither
 */
record Saying(Attribution attribution, List<Speaker> speakers, WordSpan core) {

    static Saying of(Words words, Attribution attribution, List<Speaker> speakers) {
        List<CharSpan> spans = attribution.cue().isEmpty() ? attribution.source() : attribution.cue();
        if (spans.isEmpty()) {
            int first = words.under(attribution.content().getFirst()).first();
            return new Saying(attribution, speakers, new WordSpan(first, first));
        }
        return new Saying(attribution, speakers, words.under(spans.getLast()));
    }

    /** Who says it, as a key: the first speaker's id. */
    Optional<String> who() {
        return speakers.isEmpty() ? Optional.empty() : Optional.of(speakers.getFirst().id());
    }

    /** Index of the word that the sentence and paragraph are taken of. */
    int place(Words words) {
        return Math.min(core.isEmpty() ? core.first() : core.end() - 1, words.size() - 1);
    }

    int sentence(Words words) {
        return words.get(place(words)).sentence();
    }

    int paragraph(Words words) {
        return words.get(place(words)).paragraph();
    }

    boolean inContent(CharSpan span) {
        return attribution.content().stream().anyMatch(span::meets);
    }

    boolean inSource(CharSpan span) {
        return attribution.source().stream().anyMatch(span::meets);
    }

    /** Whether any word of {@code spans} is one of {@code terms}. */
    boolean mentions(Words words, List<CharSpan> spans, Set<String> terms) {
        for (CharSpan span : spans) {
            WordSpan under = words.under(span);
            for (int i = under.first(); i < under.end(); i++) {
                if (terms.contains(words.get(i).lower())) {
                    return true;
                }
            }
        }
        return false;
    }
}
