package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds outlets, agencies and programmes by their names and by what they are called: "the newspaper Le Quai". */
final class Media {

    private static final Set<String> NO_OUTLET = Terms.of("secretary office corps club corp corps. service freedom release conference square");

    private final Words words;
    private final Vocabulary vocabulary;

    Media(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** The first medium named in a run of words, "the" left out; empty when none is. */
    Optional<WordSpan> in(WordSpan span) {
        int at = span.first();
        while (at < span.end()) {
            if (!words.get(at).isCapitalized()) {
                at++;
                continue;
            }
            WordSpan run = run(at, span.end());
            Optional<WordSpan> medium = medium(run, span);
            if (medium.isPresent()) {
                return medium;
            }
            at = run.end();
        }
        return Optional.empty();
    }

    /** Capitalised words that follow each other, with small joining words between them. */
    private WordSpan run(int start, int limit) {
        int end = start + 1;
        while (end < limit) {
            boolean joint = words.is(end, "of") || words.is(end, "and") || words.is(end, "the") && words.is(end - 1, "of") || words.is(end, "de") || words.is(end, "la")
                    || words.get(end).form().equals("&");
            boolean over = joint && end + 1 < limit && (words.get(end + 1).isCapitalized() || words.is(end, "of") && words.is(end + 1, "the"));
            if (!words.get(end).isCapitalized() && !over) {
                break;
            }
            end++;
        }
        return new WordSpan(start, end);
    }

    private Optional<WordSpan> medium(WordSpan run, WordSpan around) {
        int first = run.first() + (words.is(run.first(), "the") && run.length() > 1 ? 1 : 0);
        int end = first;
        for (int i = first; i < run.end(); i++) {
            if (closesName(i, first, run.end())) {
                end = i + 1;
            }
        }
        boolean called = run.first() > around.first() && vocabulary.isMedia("noun", words.get(run.first() - 1))
                || run.end() < around.end() && vocabulary.isMedia("noun", words.get(run.end()));
        if (end == first && called) {
            end = run.end();
        }
        return end == first ? Optional.empty() : Optional.of(new WordSpan(run.first() == first - 1 && isPartOfName(first, end) ? run.first() : first, end));
    }

    /** "The" belongs to a name such as "The Post" when there is little else. */
    private boolean isPartOfName(int first, int end) {
        return end - first == 1 && vocabulary.isMedia("strong", words.get(first));
    }

    private boolean closesName(int index, int first, int end) {
        Word word = words.get(index);
        if (index + 1 < words.size() && NO_OUTLET.contains(words.get(index + 1).lower())) {
            return false;
        }
        boolean introduced = index > first || index > 0 && (words.is(index - 1, "the"));
        return vocabulary.isMedia("name", word) || introduced && vocabulary.isMedia("strong", word)
                || index > first && index + 1 == end && vocabulary.isMedia("last", word);
    }

    boolean isPlatform(int index) {
        return index < words.size() && vocabulary.isMedia("platform", words.get(index));
    }

    /** All media named in the text, in order. */
    List<WordSpan> all() {
        List<WordSpan> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (!words.get(at).isCapitalized()) {
                at++;
                continue;
            }
            WordSpan run = run(at, words.sentence(words.get(at).sentence()).end());
            medium(run, words.sentence(words.get(at).sentence())).ifPresent(found::add);
            at = run.end();
        }
        return found;
    }
}
