package org.onrecord.domain;

import java.util.List;
import java.util.Objects;

/**
 * A pronoun and the words that tagging takes for its antecedent.
 *
 * @param antecedents most probable first, each a word of its own: of "Ines Halloran" both words may be here. Words that are
 *                    not here have no probability worth telling, and what is left to 1 says that none of them is meant.
 */
public record Anaphor(CharSpan pronoun, List<Antecedent> antecedents) {

    public Anaphor {
        Objects.requireNonNull(pronoun, "pronoun is null");
        antecedents = List.copyOf(antecedents);
    }

    /**
     * One word that may be, or belong to, what a pronoun stands for.
     *
     * @param probability 0 to 1; those of one pronoun add up to 1 at most
     */
    public record Antecedent(CharSpan word, double probability) {

        public Antecedent {
            Objects.requireNonNull(word, "word is null");
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability " + probability + " is not between 0 and 1");
            }
        }
    }
}
