package org.onrecord.resolve.circumstance;

import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds to whom a thing was told, where it stands beside the cue: "told reporters", "said to the crowd", "were warned that". */
final class Addressees {

    /**
     * Who is told.
     *
     * @param lasts whether what the speaker goes on to say is told to them too: not so after "urged", "thanked", "asked"
     */
    record Found(WordSpan words, boolean lasts) {
    }

    private static final Set<String> BETWEEN = Terms.of("monday tuesday wednesday thursday friday saturday sunday today yesterday later earlier again also back out directly",
            "quietly privately publicly repeatedly recently bluntly angrily softly simply flatly personally only first once afterward");
    private static final Set<String> PASSIVE = Terms.of("was were been being is are be get got");
    private static final Set<String> AFTER_PERSON = Terms.of("to not that whether if why how what who for from against about on of");
    private static final int MOST_BETWEEN = 3;

    /** Words of a passive cue's subject, which is the addressee. */
    private static final int LONGEST_SUBJECT = 8;

    private final Words words;
    private final Vocabulary vocabulary;
    private final Phrases phrases;

    Addressees(Phrases phrases, Vocabulary vocabulary) {
        this.words = phrases.words();
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /**
     * Empty where none stands beside the cue.
     *
     * @param together whether it is said where people face each other: at a hearing, in a meeting
     */
    Optional<Found> of(Attribution attribution, boolean together) {
        for (CharSpan span : attribution.cue()) {
            WordSpan cue = words.under(span);
            for (int verb = cue.end() - 1; verb >= cue.first(); verb--) {
                Optional<Vocabulary.Telling> telling = vocabulary.telling(words.get(verb));
                if (telling.isPresent()) {
                    boolean lasts = telling.get().any() || !telling.get().person() && !telling.get().face() && !telling.get().prepositions().contains("on");
                    return beside(attribution, cue, verb, facing(telling.get(), together)).map(phrases::withPlace).map(whom -> new Found(whom, lasts));
                }
            }
        }
        return Optional.empty();
    }

    private static Vocabulary.Telling facing(Vocabulary.Telling telling, boolean together) {
        return telling.face() ? new Vocabulary.Telling(false, together, true, together ? telling.prepositions() : Set.of()) : telling;
    }

    private Optional<WordSpan> beside(Attribution attribution, WordSpan cue, int verb, Vocabulary.Telling telling) {
        if (isPassive(cue, verb) && (telling.any() || telling.person())) {
            return subject(attribution, cue);
        }
        WordSpan object = phrases.from(verb + 1);
        if (!object.isEmpty() && (telling.any() && isApart(attribution, object) || telling.person() && isTold(attribution, object))) {
            return Optional.of(object);
        }
        int at = verb + 1;
        while (at < words.size() && at - verb <= MOST_BETWEEN && BETWEEN.contains(words.get(at).lower())) {
            at++;
        }
        if (at >= words.size() || words.get(at).sentence() != words.get(verb).sentence() || !telling.prepositions().contains(words.get(at).lower())) {
            return Optional.empty();
        }
        WordSpan told = phrases.from(at + 1);
        return isTold(attribution, told) ? Optional.of(told) : Optional.empty();
    }

    /** Somebody outside the content, or at its start: "urged [lawmakers to pass the bill]". */
    private boolean isTold(Attribution attribution, WordSpan phrase) {
        if (phrase.isEmpty() || !phrases.isSomebody(phrase)) {
            return false;
        }
        boolean starts = attribution.content().getFirst().start() == words.get(phrase.first()).span().start();
        boolean goesOn = phrase.end() < words.size() && AFTER_PERSON.contains(words.get(phrase.end()).lower());
        return isApart(attribution, phrase) || starts && goesOn;
    }

    private boolean isApart(Attribution attribution, WordSpan phrase) {
        CharSpan place = words.chars(phrase);
        return attribution.content().stream().noneMatch(place::meets) && attribution.source().stream().noneMatch(place::meets);
    }

    private boolean isPassive(WordSpan cue, int verb) {
        boolean before = false;
        for (int i = cue.first(); i < verb; i++) {
            before |= PASSIVE.contains(words.get(i).lower());
        }
        return before && (words.get(verb).lower().endsWith("ed") || words.is(verb, "told"));
    }

    /** Who "was told": what stands before the cue, unless it is the source, who then stands after "by". */
    private Optional<WordSpan> subject(Attribution attribution, WordSpan cue) {
        int first = cue.first();
        while (first > 0 && cue.first() - first < LONGEST_SUBJECT && isSubjectWord(first - 1, cue.first())) {
            first--;
        }
        WordSpan subject = phrases.from(first);
        boolean whole = !subject.isEmpty() && subject.end() == cue.first();
        return whole && isApart(attribution, subject) && phrases.isSomebody(subject) ? Optional.of(subject) : Optional.empty();
    }

    private boolean isSubjectWord(int index, int cue) {
        Word word = words.get(index);
        boolean text = word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.NUMBER || word.isPossessive();
        return text && word.sentence() == words.get(cue).sentence() && (!Phrases.ends(word) || word.isAllCapitals());
    }
}
