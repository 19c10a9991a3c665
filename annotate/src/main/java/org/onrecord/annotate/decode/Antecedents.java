package org.onrecord.annotate.decode;

import java.util.Set;
import org.onrecord.annotate.infer.Buckets;

/**
 * How pronouns find what they stand for: a pronoun's query meets the keys of the words around it, and their distance counts.
 * Which piece asks and which may answer is as in training ({@code anaphors.py}, {@code joint.py}).
 *
 * @param pronouns vocabulary numbers of the pronouns that ask
 * @param noNames  vocabulary numbers of words that answer no pronoun: pronouns, articles ...
 * @param near     score of each distance from pronoun to word, by {@code bucket} of model.py
 */
public record Antecedents(Set<Integer> pronouns, Set<Integer> noNames, float[] near) {

    /** Up to here the vocabulary holds marks and spare numbers, not words. */
    private static final int LAST_MARK = 1000;

    public Antecedents {
        pronouns = Set.copyOf(pronouns);
        noNames = Set.copyOf(noNames);
    }

    boolean asks(int id) {
        return pronouns.contains(id);
    }

    boolean mayAnswer(int id) {
        return id > LAST_MARK && !noNames.contains(id);
    }

    /** Score of a word so many pieces after the pronoun; negative: before it. */
    float near(int distance) {
        return near[Buckets.of(distance)];
    }
}
