package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Who meets whom in sentences that attribute nothing: "Rand questioned Lee for an hour". */
final class Encounters {

    /**
     * Two who meet.
     *
     * @param one   the name of who speaks first
     * @param other who is spoken to
     */
    record Encounter(WordSpan one, WordSpan other) {
    }

    /** Words between the subject's name and its verb: "Rand, the chair, then asked". */
    private static final int WIDEST = 6;

    private final Words words;
    private final Phrases phrases;
    private final Vocabulary vocabulary;
    private final Staging staging;

    Encounters(Phrases phrases, Vocabulary vocabulary, Staging staging) {
        this.words = phrases.words();
        this.phrases = phrases;
        this.vocabulary = vocabulary;
        this.staging = staging;
    }

    /** In the text's order. */
    List<Encounter> find() {
        List<Encounter> found = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            Optional<Vocabulary.Telling> telling = vocabulary.telling(words.get(i)).filter(verb -> verb.any() || verb.person());
            if (telling.isPresent() && words.get(i).lower().endsWith("ed") && !staging.reports(words.get(i).sentence())) {
                encounter(i).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Encounter> encounter(int verb) {
        WordSpan other = phrases.from(verb + 1);
        if (other.isEmpty() || !phrases.isPerson(other) || phrases.isPronoun(other)) {
            return Optional.empty();
        }
        for (int i = verb - 1; i >= 0 && verb - i <= WIDEST && words.get(i).sentence() == words.get(verb).sentence(); i--) {
            Word word = words.get(i);
            if (word.isQuotationMark()) {
                return Optional.empty();
            }
            if (word.isCapitalized() && !Phrases.ends(word)) {
                return Optional.of(phrases.nameEndingAt(i)).filter(phrases::isPerson).filter(name -> !words.get(name.end() - 1).lower().equals(words.get(other.end() - 1).lower()))
                        .map(name -> new Encounter(name, other));
            }
        }
        return Optional.empty();
    }
}
