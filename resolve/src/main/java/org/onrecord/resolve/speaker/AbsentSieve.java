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

    private static final Set<String> HEADINGS = Terms.of("statement remarks comment comments response");
    private static final int LONGEST_HEADING = 14;

    private final Report report;
    private final PhraseSieve phrases;

    AbsentSieve(Report report, PhraseSieve phrases) {
        this.report = report;
        this.phrases = phrases;
    }

    Answer resolve(Attribution attribution, int anchor, Discourse discourse) {
        Words words = report.words();
        Optional<WordSpan> heading = attribution.cue().isEmpty() ? heading(anchor) : Optional.empty();
        if (heading.isPresent() && standsAlone(attribution)) {
            return phrases.resolve(heading.get(), discourse);
        }
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

    /** "From the office of Senator Lee:", "Statement by the Harbor Authority" in the short paragraph before: what stands after "from" or "by". */
    private Optional<WordSpan> heading(int anchor) {
        Words words = report.words();
        int paragraph = words.get(anchor).paragraph();
        if (paragraph == 0) {
            return Optional.empty();
        }
        WordSpan before = words.paragraph(paragraph - 1);
        int from = HEADINGS.contains(words.get(before.first()).lower()) ? before.first() + 1 : before.first();
        boolean heads = before.length() <= LONGEST_HEADING && !words.is(before.end() - 1, ".") && from + 1 < before.end()
                && (words.is(from, "from") || from > before.first() && (words.is(from, "by") || words.is(from, "of")));
        int end = words.is(before.end() - 1, ":") ? before.end() - 1 : before.end();
        return heads && from + 1 < end ? Optional.of(new WordSpan(from + 1, end)) : Optional.empty();
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
