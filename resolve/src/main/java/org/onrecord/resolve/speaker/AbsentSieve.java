package org.onrecord.resolve.speaker;

import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Attributions that name no source: a quotation that stands alone goes on from the last speaker, "…, adding that" from its sentence. */
final class AbsentSieve {

    private static final Set<String> PARTICIPLES = Terms.of("saying adding arguing noting claiming insisting suggesting explaining telling accusing calling",
            "warning promising vowing citing writing asserting stating declaring describing asking urging",
            "pointing referring denying criticizing demanding announcing emphasizing stressing blaming quoting",
            "questioning predicting pledging concluding continuing acknowledging recalling insisting");

    private final Report report;

    AbsentSieve(Report report) {
        this.report = report;
    }

    Answer resolve(Attribution attribution, int anchor, Discourse discourse) {
        Words words = report.words();
        Optional<Turn> last = discourse.before(anchor);
        if (last.isEmpty()) {
            return Answer.OPEN;
        }
        if (attribution.cue().isEmpty()) {
            if (!standsAlone(attribution)) {
                return Answer.OPEN;
            }
            int apart = words.get(anchor).paragraph() - words.get(lastWord(last.get())).paragraph();
            return apart <= 1 ? new Answer(last.get().who(), ResolvedBy.CONTINUATION, Confidence.CONTINUATION) : Answer.OPEN;
        }
        WordSpan cue = words.under(attribution.cue().getFirst());
        boolean participle = !cue.isEmpty() && PARTICIPLES.contains(words.get(cue.first()).lower());
        boolean sameSentence = words.get(anchor).sentence() == words.get(last.get().anchor()).sentence();
        return participle && sameSentence ? new Answer(last.get().who(), ResolvedBy.CONTINUATION, Confidence.CONTINUATION) : Answer.OPEN;
    }

    /** For a quotation that stands alone and follows nobody's words: whoever speaks in the next paragraph, in quotation too. */
    Answer resolveFromAfter(Attribution attribution, Discourse discourse) {
        Words words = report.words();
        int last = words.under(attribution.content().getLast()).end();
        if (!standsAlone(attribution) || last >= words.size() || words.get(last).kind() != Word.Kind.DOUBLE
                || words.get(last).paragraph() != words.get(last - 1).paragraph() + 1) {
            return Answer.OPEN;
        }
        return discourse.after(last).filter(turn -> words.get(turn.anchor()).paragraph() == words.get(last).paragraph())
                .map(turn -> new Answer(turn.who(), ResolvedBy.CONTINUATION, Confidence.CONTINUATION)).orElse(Answer.OPEN);
    }

    /** Whether the content is whole sentences: words that run into it or on from it would be its cue. */
    private boolean standsAlone(Attribution attribution) {
        Words words = report.words();
        WordSpan first = words.under(attribution.content().getFirst());
        WordSpan last = words.under(attribution.content().getLast());
        boolean starts = first.first() == 0 || words.get(first.first() - 1).sentence() != words.get(first.first()).sentence();
        boolean ends = last.end() == words.size() || words.get(last.end()).sentence() != words.get(last.end() - 1).sentence()
                || words.get(last.end()).kind() == Word.Kind.STOP;
        return starts && ends;
    }

    private int lastWord(Turn turn) {
        int last = report.words().firstEndingAfter(turn.content().getLast().end() - 1);
        return Math.min(Math.max(turn.anchor(), last), report.words().size() - 1);
    }
}
