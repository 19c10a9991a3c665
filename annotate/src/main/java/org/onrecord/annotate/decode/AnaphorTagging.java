package org.onrecord.annotate.decode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import org.onrecord.annotate.pieces.Window;
import org.onrecord.domain.Anaphor;
import org.onrecord.domain.Anaphor.Antecedent;
import org.onrecord.domain.CharSpan;

/**
 * One article's pronouns and the words that may be meant. Windows come in the text's order; words of earlier ones are kept as
 * far back as pronouns look. For one article and one thread.
 */
final class AnaphorTagging {

    /** Pieces around a pronoun in which its antecedent is looked for, as in training ({@code joint.py}). */
    private static final int BEFORE = 400;
    private static final int AFTER = 60;

    /** Antecedents less probable than this, or after so many, are not told: a hundred words share the rest. */
    private static final double LEAST = 0.02;
    private static final int MOST = 12;

    /** A word that may be meant; {@code order} counts the article's pieces before it. */
    private record Candidate(CharSpan word, int order, float[] row) {
    }

    private final Antecedents antecedents;
    private final Deque<Candidate> candidates = new ArrayDeque<>();
    private final List<Anaphor> anaphors = new ArrayList<>();
    private int read;

    AnaphorTagging(Antecedents antecedents) {
        this.antecedents = antecedents;
    }

    /** All anaphors so far, in the text's order. */
    List<Anaphor> anaphors() {
        return anaphors;
    }

    /**
     * Reads the next window.
     *
     * @param rows   of each position: its query, its key, and the score of "none"
     * @param begins positions at which a word begins
     */
    void add(Window window, float[][] rows, IntPredicate begins) {
        List<Candidate> asking = new ArrayList<>();
        for (int i = 0; i < window.size(); i++) {
            if (!window.isPiece(i)) {
                continue;
            }
            if (begins.test(i)) {
                Candidate word = new Candidate(word(window, i, begins), read, rows[i]);
                if (antecedents.asks(window.piece(i).id())) {
                    asking.add(word);
                }
                if (antecedents.mayAnswer(window.piece(i).id())) {
                    candidates.addLast(word);
                }
            }
            read++;
        }
        for (Candidate pronoun : asking) {
            forget(pronoun.order() - BEFORE);
            anaphors.add(new Anaphor(pronoun.word(), antecedents(pronoun)));
        }
        forget(read - BEFORE);
    }

    private void forget(int before) {
        while (!candidates.isEmpty() && candidates.peekFirst().order() < before) {
            candidates.removeFirst();
        }
    }

    private List<Antecedent> antecedents(Candidate pronoun) {
        List<Candidate> words = candidates.stream().filter(word -> word.order() - pronoun.order() <= AFTER).toList();
        float[] row = pronoun.row();
        double[] scores = new double[words.size()];
        double most = row[row.length - 1];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = meeting(row, words.get(i).row()) + antecedents.near(words.get(i).order() - pronoun.order());
            most = Math.max(most, scores[i]);
        }
        double sum = Math.exp(row[row.length - 1] - most);
        for (double score : scores) {
            sum += Math.exp(score - most);
        }
        List<Antecedent> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            double probability = Math.exp(scores[i] - most) / sum;
            if (probability >= LEAST) {
                found.add(new Antecedent(words.get(i).word(), probability));
            }
        }
        found.sort(Comparator.comparingDouble(Antecedent::probability).reversed());
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /** The first half of the pronoun's row, its query, by the second half of the word's, its key. */
    private static double meeting(float[] pronoun, float[] word) {
        int width = (pronoun.length - 1) / 2;
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += pronoun[i] * word[width + i];
        }
        return sum;
    }

    private static CharSpan word(Window window, int first, IntPredicate begins) {
        int last = first;
        while (last + 1 < window.size() && window.isPiece(last + 1) && !begins.test(last + 1)) {
            last++;
        }
        return new CharSpan(window.piece(first).start(), window.piece(last).end());
    }
}
