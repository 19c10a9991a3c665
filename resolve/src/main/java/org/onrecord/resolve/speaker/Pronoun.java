package org.onrecord.resolve.speaker;

import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.Words;

/**
 * A "he" or "she" in any of its forms.
 *
 * @param word index of the word
 */
record Pronoun(int word, Gender gender, Form form) {

    /** SUBJECT: he, she. POSSESSIVE: his, her, hers. OBJECT: him, her, himself, herself. SOURCE: one that is said to have said something. */
    enum Form { SUBJECT, POSSESSIVE, OBJECT, SOURCE }

    /** Words that no noun phrase starts with, so that "her" before them stands alone: "told her that". */
    private static final Set<String> NO_NOUN = Terms.of("to that and or but in on at for from with by of as if when while because after before since until who which",
            "what how why where the a an this these those it he she they we i you was is were are had has have will would could should might may must not",
            "into out up down off over about during through again away back too so than then there here");

    /** The pronoun at {@code index}; empty when another word stands there. */
    static Optional<Pronoun> at(Words words, int index) {
        if (words.get(index).isAllCapitals()) {
            return Optional.empty();
        }
        return switch (words.get(index).lower()) {
            case "he" -> Optional.of(new Pronoun(index, Gender.MALE, Form.SUBJECT));
            case "she" -> Optional.of(new Pronoun(index, Gender.FEMALE, Form.SUBJECT));
            case "his" -> Optional.of(new Pronoun(index, Gender.MALE, Form.POSSESSIVE));
            case "hers" -> Optional.of(new Pronoun(index, Gender.FEMALE, Form.POSSESSIVE));
            case "him", "himself" -> Optional.of(new Pronoun(index, Gender.MALE, Form.OBJECT));
            case "herself" -> Optional.of(new Pronoun(index, Gender.FEMALE, Form.OBJECT));
            case "her" -> Optional.of(new Pronoun(index, Gender.FEMALE, nounFollows(words, index) ? Form.POSSESSIVE : Form.OBJECT));
            default -> Optional.empty();
        };
    }

    private static boolean nounFollows(Words words, int index) {
        if (index + 1 >= words.size() || words.get(index + 1).sentence() != words.get(index).sentence()) {
            return false;
        }
        Word next = words.get(index + 1);
        return (next.kind() == Word.Kind.LETTERS || next.kind() == Word.Kind.NUMBER) && !NO_NOUN.contains(next.lower());
    }

    /** Whether it is "himself" or "herself", which stand for who acts in the same clause. */
    boolean isReflexive(Words words) {
        return words.get(word).lower().endsWith("self");
    }
}
