package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds to whom a thing was told, where it stands right after the cue: "told reporters in Hamburg". */
public final class Addressees {

    private static final Set<String> TELLING = Terms.of("told tell tells telling informed informs reminded assured reassured briefed notified");
    private static final Set<String> ENDS = Terms.of("in on at during after before that when while as by from about of for with to last this earlier later",
            "he she it they if whether how why what who and but not on-air shortly recently via outside inside following");
    private static final int LONGEST = 8;

    private Addressees() {
    }

    /**
     * The addressee of a cue; empty where none stands beside it.
     *
     * @param content no part of which can be the addressee
     */
    public static Optional<Passage> of(Words words, List<CharSpan> cue, List<CharSpan> content) {
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        WordSpan span = words.under(cue.getLast());
        int verb = span.end() - 1;
        while (verb >= span.first() && !TELLING.contains(words.get(verb).lower())) {
            verb--;
        }
        if (verb < span.first()) {
            return Optional.empty();
        }
        int end = verb + 1;
        while (end < words.size() && end - verb <= LONGEST && belongs(words, end, verb, content)) {
            end++;
        }
        return end == verb + 1 ? Optional.empty() : Optional.of(Passage.of(words.text(), words.chars(new WordSpan(verb + 1, end))));
    }

    private static boolean belongs(Words words, int index, int verb, List<CharSpan> content) {
        Word word = words.get(index);
        boolean text = word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.CLITIC;
        boolean name = word.isCapitalized() || index + 1 < words.size() && words.get(index + 1).isCapitalized();
        boolean ends = ENDS.contains(word.lower()) && !(name && (word.is("of") || word.is("for") || word.is("and")));
        return text && !ends && word.sentence() == words.get(verb).sentence() && content.stream().noneMatch(word.span()::meets);
    }
}
