package org.onrecord.resolve.quote;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.Attribution;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Gives "…, adding that" the source of the attribution before it in the sentence. In PolNeAR's training part a cue that starts
 * with a participle has that source 548 times, another 115 times, none 38 times.
 */
final class ParticipleSources {

    /** Letters of the shortest participle that is one: "king" and "ring" are none. */
    private static final int SHORTEST = 5;

    private final Words words;

    ParticipleSources(Words words) {
        this.words = words;
    }

    /** The attributions must be in the order of their cues. */
    List<Attribution> apply(List<Attribution> attributions) {
        List<Attribution> result = new ArrayList<>();
        Attribution last = null;
        for (Attribution attribution : attributions) {
            Attribution whole = last != null && attribution.source().isEmpty() && follows(attribution, last)
                    ? new Attribution(last.source(), attribution.cue(), attribution.content(), attribution.confidence()) : attribution;
            result.add(whole);
            last = whole.source().isEmpty() || whole.cue().isEmpty() ? last : whole;
        }
        return result;
    }

    private boolean follows(Attribution attribution, Attribution last) {
        if (attribution.cue().isEmpty()) {
            return false;
        }
        WordSpan cue = words.under(attribution.cue().getFirst());
        WordSpan before = words.under(last.cue().getFirst());
        if (cue.isEmpty() || before.isEmpty() || before.first() >= cue.first()) {
            return false;
        }
        Word first = words.get(cue.first());
        return first.lower().endsWith("ing") && first.form().length() >= SHORTEST
                && first.sentence() == words.get(before.first()).sentence();
    }
}
