package org.onrecord.resolve.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onrecord.domain.Act;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.cue.CueTable.Found;
import org.onrecord.resolve.cue.Entry.Role;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Tells kind and act of statements by the lexicon {@code acts.tsv}. Holds tables alone: one may serve many threads. */
public final class Cues {

    /** What a cue and its content tell. */
    public record Reading(Kind kind, Act act) {
    }

    /** Signs in a content must weigh so much to make more of "said" than an assertion; see the weights in {@code acts.tsv}. */
    private static final int ENOUGH = 2;

    /** The same under a cue that the lexicon does not have: it may tell of no speech at all. */
    private static final int ENOUGH_UNKNOWN = 4;

    /** "Expressed [cautious and growing optimism]": so far from the start stands the noun that tells what was expressed. */
    private static final int NOUN_PHRASE = 4;

    private final CueTable cues;
    private final ContentReader contents;

    private Cues(Lexicon lexicon) {
        this.cues = new CueTable(lexicon.entries());
        this.contents = new ContentReader(cues, new PhraseTable(lexicon.phrases()));
    }

    /** With the lexicon of the class path. */
    public static Cues load() {
        return new Cues(Lexicon.load());
    }

    /**
     * Reads one attribution. Without a cue nothing reports: a quotation that stands alone is speech.
     *
     * @param speakers whose kind shows writing: a report that "says" is written
     */
    public Reading read(Words words, Attribution attribution, List<Speaker> speakers) {
        List<Token> cue = Plain.of(words, attribution.cue());
        List<Token> content = Plain.of(words, attribution.content(), Strangers.of(words, attribution, speakers));
        Optional<Found> found = cues.find(cue, content);
        Optional<Found> holding = findHolding(cue, found);
        Kind kind = kind(found, holding, content);
        return new Reading(Sources.kind(words, attribution, speakers, kind), act(words, attribution, cue, content));
    }

    private Act act(Words words, Attribution attribution, List<Token> cue, List<Token> content) {
        Optional<Found> found = cues.find(cue, content);
        Optional<Found> holding = findHolding(cue, found);
        if (Unsaid.byAnybody(words, attribution)) {
            return holding.isPresent() ? Act.ASSERT : found.map(f -> isNegated(cue, f) ? Act.ASSERT : f.entry().not()).orElse(Act.DECLINE);
        }
        if (Unsaid.isImagined(words, attribution, cue, cues)) {
            return Act.ASSERT;
        }
        Act act = holding.map(hold -> heldBack(cue, hold, found)).orElseGet(() -> found.map(f -> act(cue, f, content)).orElseGet(() -> own(cue)));
        boolean reports = act == Act.ASSERT && holding.isEmpty() && found.map(f -> f.entry().role() != Role.NAMING && !isNegated(cue, f)).orElse(true);
        return reports ? said(words, attribution.content(), content, found.isEmpty() && !cue.isEmpty(), kind(found, holding, content)) : act;
    }

    private Optional<Found> findHolding(List<Token> cue, Optional<Found> found) {
        return cues.findHolding(cue).filter(hold -> found.isEmpty() || hold.at() <= found.get().at());
    }

    private Kind kind(Optional<Found> found, Optional<Found> holding, List<Token> content) {
        if (found.isPresent()) {
            return found.get().entry().kind();
        }
        return holding.map(hold -> refusesToDo(content) ? Kind.INTENTION : hold.entry().kind()).orElse(Kind.SPEECH);
    }

    /** Whether something else than speech was refused: "declined | to appeal", but not "declined | to comment". */
    private boolean refusesToDo(List<Token> content) {
        return content.size() > 1 && content.getFirst().is("to")
                && cues.entries(content.get(1).word()).stream().noneMatch(entry -> entry.kind() == Kind.SPEECH);
    }

    /** "Refused to accept" denies; any other act that was refused or avoided was declined. A refusal that is negated says nothing more. */
    private static Act heldBack(List<Token> cue, Found holding, Optional<Found> found) {
        if (isNegated(cue, holding)) {
            return Act.ASSERT;
        }
        return found.map(Found::entry).filter(entry -> entry.act() == Act.ACKNOWLEDGE || entry.act() == Act.ASSERT).map(Entry::not).orElse(Act.DECLINE);
    }

    private Act act(List<Token> cue, Found found, List<Token> content) {
        Entry entry = found.entry();
        if (isNegated(cue, found)) {
            return entry.not();
        }
        return switch (entry.role()) {
            case NAMING -> Claims.rejects(named(cue, found, content)) ? Act.DENY : contents.opinion(content, 1, entry.act());
            case LIGHT -> cues.find(content.subList(0, Math.min(content.size(), NOUN_PHRASE)), List.of()).map(noun -> noun.entry().act()).orElse(entry.act());
            case CUE, HOLDING -> entry.act();
        };
    }

    /** What is named and how, be it tagged as cue or as content: "called the claims | baseless". */
    private static List<Token> named(List<Token> cue, Found found, List<Token> content) {
        List<Token> named = new ArrayList<>(cue.subList(found.at() + 1, cue.size()));
        named.addAll(content);
        return named;
    }

    private static boolean isNegated(List<Token> cue, Found found) {
        return Negation.reaches(cue, found.at()) || found.entry().act() == Act.ASSERT && Negation.follows(cue, found.at());
    }

    /** A cue that the lexicon does not have may hold back ("did not supply"), praise or blame ("had harsh words for") by its own words. */
    private Act own(List<Token> cue) {
        Act opinion = contents.opinion(cue, ENOUGH, Act.ASSERT);
        return opinion == Act.ASSERT && IntStream.range(0, cue.size()).anyMatch(i -> Negation.is(cue, i)) ? Act.DECLINE : opinion;
    }

    private Act said(Words words, List<CharSpan> spans, List<Token> content, boolean unknown, Kind kind) {
        return asks(words, spans) ? Act.ASK : contents.act(content, unknown ? ENOUGH_UNKNOWN : ENOUGH, kind == Kind.BELIEF || kind == Kind.PERCEPTION);
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

    private static boolean isText(Word word) {
        return word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.NUMBER;
    }
}
