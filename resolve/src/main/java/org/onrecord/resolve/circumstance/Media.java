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

    private static final Set<String> COMPANIES = Terms.of("agency network channel corporation group online");
    private static final Set<String> OUTLETS = Terms.of("newspaper television tv radio tabloid broadcaster newswire magazine");

    /** Words of a programme's name. */
    private static final int LONGEST_TITLE = 7;

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

    /** The same, or else a phrase whose noun says that it is one: "state television". */
    Optional<WordSpan> inPhrase(WordSpan phrase) {
        Optional<WordSpan> named = in(phrase);
        if (named.isPresent() || phrase.length() < 2 || !isOutlet(words.get(phrase.end() - 1))) {
            return named;
        }
        boolean article = isArticle(words.get(phrase.first()));
        return Optional.of(article ? new WordSpan(phrase.first() + 1, phrase.end()) : phrase).filter(rest -> rest.length() > 1);
    }

    private static boolean isOutlet(Word noun) {
        return OUTLETS.contains(noun.lower()) && noun.isLowerCase();
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

    static boolean isArticle(Word word) {
        return word.is("the") || word.is("a") || word.is("an");
    }

    private Optional<WordSpan> medium(WordSpan run, WordSpan around) {
        if (run.length() == 1 && isArticle(words.get(run.first()))) {
            return Optional.empty();
        }
        int first = run.first() + (words.is(run.first(), "the") && run.length() > 1 ? 1 : 0);
        int end = first;
        for (int i = first; i < run.end(); i++) {
            if (closesName(i, first, run.end())) {
                end = i + 1;
            }
        }
        while (end > first && end < run.end() && COMPANIES.contains(words.get(end).lower())) {
            end++;
        }
        boolean called = run.first() > around.first() && vocabulary.isMedia("noun", words.get(run.first() - 1))
                || run.end() < around.end() && vocabulary.isMedia("noun", words.get(run.end()))
                && !(run.end() + 1 < around.end() && words.get(run.end() + 1).isCapitalized());
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
        boolean joined = vocabulary.isMedia("name", words.get(first)) && index + 1 == end && index > first + 1
                && (words.is(first + 1, "and") || words.get(first + 1).form().equals("&"));
        boolean introduced = index > first || index > 0 && (words.is(index - 1, "the"));
        return joined || vocabulary.isMedia("name", word) || introduced && vocabulary.isMedia("strong", word)
                || index > first && index + 1 == end && vocabulary.isMedia("last", word);
    }

    /** The capitalised words of a programme's name without marks that start at {@code index}: "Meet the Mayor"; empty when none do. */
    WordSpan programme(int index) {
        if (index >= words.size() || !words.get(index).isCapitalized()) {
            return new WordSpan(index, index);
        }
        int end = index + 1;
        boolean known = false;
        while (end < words.size() && end - index < LONGEST_TITLE && words.get(end).sentence() == words.get(index).sentence() && isTitleWord(end)) {
            known |= vocabulary.isMedia("programme", words.get(end));
            end++;
        }
        while (end > index && !words.get(end - 1).isCapitalized()) {
            end--;
        }
        return new WordSpan(index, known && end - index > 1 ? end : index);
    }

    private boolean isTitleWord(int index) {
        boolean joint = words.is(index, "the") || words.is(index, "of") || words.is(index, "and") || words.is(index, "with") || words.is(index, "to");
        return words.get(index).isCapitalized() || joint && index + 1 < words.size() && (words.get(index + 1).isCapitalized() || words.is(index + 1, "the"));
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
