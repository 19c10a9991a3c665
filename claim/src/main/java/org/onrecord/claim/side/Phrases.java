package org.onrecord.claim.side;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Phrases, each with what it says, found at a place of a text by their first word.
 *
 * @param <P> what a phrase is a part of
 */
final class Phrases<P extends Enum<P>> {

    /** Shorter words stand for themselves, and so do these: "not" is not "noted". */
    private static final int HAS_FORMS = 3;
    private static final Set<String> FIXED = Set.of("not", "nor", "none", "any", "but", "far", "way", "the", "out", "off", "for", "had", "put");

    /** A phrase of the table. */
    record Phrase<P>(P part, List<Word> words) {
    }

    /**
     * A phrase where it stands.
     *
     * @param end after its last word
     */
    record Found<P>(Phrase<P> phrase, int at, int end) {

        P part() {
            return phrase.part();
        }

        /** The words as the table has them. */
        String words() {
            return String.join(" ", phrase.words().stream().map(Word::text).toList());
        }

        String stem() {
            return Stems.of(phrase.words().getFirst().text());
        }
    }

    private final Map<String, List<Phrase<P>>> byFirst = new HashMap<>();
    private final int widest;

    /** @param widest so many other words may stand between two of a phrase */
    Phrases(int widest) {
        this.widest = widest;
    }

    /** @param exact whether its words stand for themselves alone and not for their forms */
    void add(P part, String words, boolean exact) {
        Phrase<P> phrase = new Phrase<>(part, exact ? Words.of(words).stream().map(Word::unstemmed).toList() : Words.of(words));
        byFirst.computeIfAbsent(key(phrase.words().getFirst()), any -> new ArrayList<>()).add(phrase);
    }

    /** The longest phrase at a place, of several the one whose part comes first. */
    Optional<Found<P>> at(List<Word> text, int at) {
        Found<P> best = null;
        for (String key : List.of(text.get(at).text(), text.get(at).stem() + "*")) {
            for (Phrase<P> phrase : byFirst.getOrDefault(key, List.of())) {
                int end = end(phrase, text, at);
                if (end > 0 && (best == null || order(phrase, best.phrase()) < 0)) {
                    best = new Found<>(phrase, at, end);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static <P extends Enum<P>> int order(Phrase<P> one, Phrase<P> other) {
        int length = Integer.compare(other.words().size(), one.words().size());
        return length != 0 ? length : one.part().compareTo(other.part());
    }

    /** After the last word of a phrase that begins at a place; 0 where it does not stand there. */
    private int end(Phrase<P> phrase, List<Word> text, int at) {
        int next = at + 1;
        for (Word word : phrase.words().subList(1, phrase.words().size())) {
            int limit = Math.min(text.size(), next + widest + 1);
            while (next < limit && !key(word).equals(key(text.get(next), word))) {
                next++;
            }
            if (next == limit) {
                return 0;
            }
            next++;
        }
        return next;
    }

    private static String key(Word word) {
        return key(word, word);
    }

    /** A word as a phrase's word is looked up: by what its forms have in common, when that word has forms. */
    private static String key(Word word, Word like) {
        return like.stem().isEmpty() || like.text().length() < HAS_FORMS || FIXED.contains(like.text()) ? word.text() : word.stem() + "*";
    }
}
