package org.onrecord.resolve.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * The occasions of speech that a report dates: "Monday night's debate", "a hearing on Tuesday". What is said "at the hearing" is said
 * on Tuesday, wherever in the report that stands. "At a rally" is another occasion and has no date here.
 */
final class Events {

    private static final Set<String> OCCASIONS = Terms.of("debate forum hearing rally speech conference convention meeting hall briefing summit address fundraiser gathering",
            "ceremony broadcast interview press-conference testimony session dinner roundtable appearance event");
    private static final Set<String> KNOWN = Terms.of("the that this his her their its same");
    private static final Set<String> AT = Terms.of("at in during on throughout after");

    /** Words between a date and its occasion: "Monday night's first presidential debate", "a hearing before the committee on Tuesday". */
    private static final int NEAR = 5;

    /** Words of "at the city's first such hearing". */
    private static final int PHRASE = 6;

    /** Words on each side of the reporting words: a bound on time. */
    private static final int REACH = 30;

    private final Words words;
    private final Map<String, DatedText.Dated> days = new HashMap<>();

    Events(Words words, DatedText dates) {
        this.words = words;
        for (DatedText.Dated date : dates.all()) {
            if (date.tag().period().isDay() && dates.isPast(date)) {
                occasion(date).ifPresent(occasion -> days.putIfAbsent(occasion, date));
            }
        }
    }

    private Optional<String> occasion(DatedText.Dated date) {
        int end = date.words().end();
        if (end < words.size() && words.get(end).isPossessive() || end < words.size() && OCCASIONS.contains(words.get(end).lower())) {
            for (int i = end; i < words.size() && i < end + NEAR && isIn(i, date); i++) {
                if (OCCASIONS.contains(words.get(i).lower())) {
                    return Optional.of(words.get(i).lower());
                }
            }
        }
        for (int i = date.words().first() - 1; i >= 0 && i >= date.words().first() - NEAR && isIn(i, date); i--) {
            if (OCCASIONS.contains(words.get(i).lower())) {
                return Optional.of(words.get(i).lower());
            }
        }
        return Optional.empty();
    }

    private boolean isIn(int index, DatedText.Dated date) {
        Word word = words.get(index);
        boolean text = word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.CLITIC || word.kind() == Word.Kind.NUMBER;
        return text && word.sentence() == words.get(date.words().first()).sentence();
    }

    /** The day of the known occasion that the sentence of a saying names outside what was said. */
    Optional<DatedText.Dated> of(Saying saying) {
        WordSpan sentence = words.sentence(saying.sentence(words));
        int first = Math.max(sentence.first(), saying.core().first() - REACH);
        for (int i = first; i < Math.min(sentence.end(), saying.core().end() + REACH); i++) {
            Word word = words.get(i);
            if (days.containsKey(word.lower()) && !saying.inContent(word.span()) && !saying.inSource(word.span()) && isKnown(i, sentence)) {
                return Optional.of(days.get(word.lower()));
            }
        }
        return Optional.empty();
    }

    private boolean isKnown(int noun, WordSpan sentence) {
        boolean known = false;
        for (int i = noun - 1; i >= sentence.first() && i >= noun - PHRASE; i--) {
            known |= KNOWN.contains(words.get(i).lower());
            if (AT.contains(words.get(i).lower())) {
                return known;
            }
            if (words.get(i).kind() == Word.Kind.OTHER && words.get(i).is(",")) {
                return false;
            }
        }
        return false;
    }
}
