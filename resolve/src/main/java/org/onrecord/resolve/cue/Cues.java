package org.onrecord.resolve.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Tells kind and act of statements. Holds tables alone: one may serve many threads. */
public final class Cues {

    /** What a cue and its content tell. */
    public record Reading(Kind kind, Act act) {
    }

    /** A content must weigh so much to make more of "said" than an assertion; see {@code contents.tsv}. */
    private static final int ENOUGH = 2;

    /** More words than these at the start of a content do not change what it does; a bound on time. */
    private static final int MOST_WORDS = 120;

    private final CueTable cues = new CueTable();
    private final NegationTable negations = new NegationTable();
    private final ContentTable contents = new ContentTable();

    private Cues() {
    }

    /** With the tables of the class path. */
    public static Cues load() {
        return new Cues();
    }

    /**
     * Reads one attribution.
     *
     * @param cue      empty: nothing reports; a quotation that stands alone is speech
     * @param speakers whose kind shows writing: a report that "says" is written
     */
    public Reading read(Words words, List<CharSpan> cue, List<CharSpan> content, List<Speaker> speakers) {
        List<String> cueWords = lower(words, cue);
        Optional<CueTable.Entry> entry = cues.find(cueWords);
        Kind kind = kind(entry.map(CueTable.Entry::kind).orElse(Kind.SPEECH), speakers);
        Act act = entry.map(CueTable.Entry::act).orElse(Act.ASSERT);
        if (act != Act.DECLINE && NegationTable.isNegated(cueWords)) {
            return new Reading(kind, negations.negated(act, kind));
        }
        return new Reading(kind, act == Act.ASSERT ? act(words, content) : act);
    }

    private static Kind kind(Kind byCue, List<Speaker> speakers) {
        boolean written = !speakers.isEmpty() && speakers.getFirst().type() == Speaker.Type.DOCUMENT;
        return written && byCue == Kind.SPEECH ? Kind.WRITING : byCue;
    }

    private Act act(Words words, List<CharSpan> content) {
        List<String> all = lower(words, content);
        if (asks(words, content)) {
            return Act.ASK;
        }
        Act best = Act.ASSERT;
        int most = ENOUGH - 1;
        for (Map.Entry<Act, Integer> sum : contents.weigh(all).entrySet()) {
            if (sum.getValue() > most) {
                best = sum.getKey();
                most = sum.getValue();
            }
        }
        return best;
    }

    /** Whether the content ends with a question mark. */
    private static boolean asks(Words words, List<CharSpan> content) {
        WordSpan last = words.under(content.getLast());
        for (int i = last.end() - 1; i >= last.first() && !isText(words.get(i)); i--) {
            if (words.is(i, "?")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> lower(Words words, List<CharSpan> spans) {
        List<String> lower = new ArrayList<>();
        for (CharSpan span : spans) {
            WordSpan under = words.under(span);
            for (int i = under.first(); i < under.end() && lower.size() < MOST_WORDS; i++) {
                Word word = words.get(i);
                if (word.kind() == Word.Kind.CLITIC && !word.isPossessive() && !lower.isEmpty()) {
                    lower.set(lower.size() - 1, lower.getLast() + word.lower());
                } else if (isText(word)) {
                    lower.add(word.lower());
                }
            }
        }
        return lower;
    }

    private static boolean isText(Word word) {
        return word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.NUMBER;
    }
}
