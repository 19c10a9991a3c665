package org.onrecord.domain;

import java.util.List;
import java.util.Objects;

/**
 * One quotation that several statements print, as far as their words tell.
 *
 * @param variants as it is printed, the fullest first
 */
public record Utterance(List<Variant> variants) {

    public Utterance {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("an utterance that nobody prints");
        }
    }

    /**
     * Words in which it is printed; case, punctuation and the spelling of "don't" and "ten" make no other variant.
     *
     * @param words      as the first of the statements has them
     * @param statements ids of those that print it so
     * @param drifts     what of weight is otherwise than in the fullest variant; of that one none
     */
    public record Variant(String words, List<String> statements, List<Drift> drifts) {

        public Variant {
            Objects.requireNonNull(words, "words is null");
            statements = List.copyOf(statements);
            drifts = List.copyOf(drifts);
        }
    }

    /**
     * A word that can turn what is said, and that one variant has and the other has not, in a sentence that both print.
     *
     * @param word   as it is printed
     * @param isLost whether the fullest variant has it; otherwise this one alone has it
     */
    public record Drift(Kind kind, String word, boolean isLost) {

        /** What sort of word. */
        public enum Kind {
            /** "not", "never" ... */
            NEGATION,
            /** "10", "half" ... */
            NUMBER,
            /** "if", "unless", "could" ... */
            CONDITION
        }

        public Drift {
            Objects.requireNonNull(kind, "kind is null");
            Objects.requireNonNull(word, "word is null");
        }
    }
}
