package org.onrecord.resolve.quote;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Lets a paraphrase go on over "…, and that …" to the end of its sentence. In PolNeAR's training part 78 contents hold such a
 * second clause and 9 stop before one.
 */
final class AndThat {

    private final Words words;

    AndThat(Words words) {
        this.words = words;
    }

    List<Attribution> apply(List<Attribution> attributions) {
        List<Attribution> result = new ArrayList<>();
        for (Attribution attribution : attributions) {
            CharSpan last = attribution.content().getLast();
            int end = end(words.under(last), attribution);
            result.add(end < 0 ? attribution : extended(attribution, new CharSpan(last.start(), words.get(end - 1).span().end())));
        }
        return result;
    }

    private static Attribution extended(Attribution attribution, CharSpan last) {
        List<CharSpan> content = new ArrayList<>(attribution.content());
        content.set(content.size() - 1, last);
        return new Attribution(attribution.source(), attribution.cue(), content, attribution.confidence());
    }

    /** Where the content ends with the second clause; -1 when there is none. */
    private int end(WordSpan content, Attribution attribution) {
        if (content.isEmpty() || content.end() >= words.size()) {
            return -1;
        }
        int at = words.is(content.end(), ",") ? content.end() + 1 : content.end();
        // "But that" alone may start a new thought ("but that could change").
        boolean paired = words.is(words.under(attribution.content().getFirst()).first(), "that");
        boolean joins = (words.is(at, "and") || paired && words.is(at, "but")) && words.is(at + 1, "that") && at + 2 < words.size();
        if (!joins || words.get(at + 1).sentence() != words.get(content.end() - 1).sentence()) {
            return -1;
        }
        int end = words.sentence(words.get(at).sentence()).end();
        boolean cueAfter = attribution.cue().stream().anyMatch(cue -> cue.start() > words.get(at).span().start());
        return cueAfter ? -1 : withoutStop(end);
    }

    /** A full stop does not belong to a paraphrase, one before a closing mark belongs to the quotation. */
    private int withoutStop(int end) {
        return words.get(end - 1).kind() == Word.Kind.STOP ? end - 1 : end;
    }
}
