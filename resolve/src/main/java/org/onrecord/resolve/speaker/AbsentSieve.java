package org.onrecord.resolve.speaker;

import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.resolve.text.Terms;
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
            int apart = words.get(anchor).paragraph() - words.get(lastWord(last.get())).paragraph();
            return apart <= 1 ? new Answer(last.get().who(), ResolvedBy.CONTINUATION, Confidence.CONTINUATION) : Answer.OPEN;
        }
        WordSpan cue = words.under(attribution.cue().getFirst());
        boolean participle = !cue.isEmpty() && PARTICIPLES.contains(words.get(cue.first()).lower());
        boolean sameSentence = words.get(anchor).sentence() == words.get(last.get().anchor()).sentence();
        return participle && sameSentence ? new Answer(last.get().who(), ResolvedBy.CONTINUATION, Confidence.CONTINUATION) : Answer.OPEN;
    }

    private int lastWord(Turn turn) {
        int last = report.words().firstEndingAfter(turn.content().getLast().end() - 1);
        return Math.min(Math.max(turn.anchor(), last), report.words().size() - 1);
    }
}
