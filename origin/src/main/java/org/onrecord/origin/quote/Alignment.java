package org.onrecord.origin.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.onrecord.domain.Utterance.Drift;
import org.onrecord.origin.quote.Spoken.Word;

/** Two variants laid side by side, with as many equal words in order as there can be. */
final class Alignment {

    private final List<Word> full;
    private final List<Word> variant;
    private final BitSet kept = new BitSet();
    private final BitSet found = new BitSet();

    Alignment(List<Word> full, List<Word> variant) {
        this.full = full;
        this.variant = variant;
        align();
    }

    private void align() {
        int[][] longest = new int[full.size() + 1][variant.size() + 1];
        for (int i = full.size() - 1; i >= 0; i--) {
            for (int j = variant.size() - 1; j >= 0; j--) {
                longest[i][j] = same(i, j) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < full.size() && j < variant.size();) {
            if (same(i, j)) {
                kept.set(i++);
                found.set(j++);
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean same(int i, int j) {
        return full.get(i).folded().equals(variant.get(j).folded());
    }

    /** Share of the variant's words that the full one has in order. */
    double share() {
        return variant.isEmpty() ? 0 : (double) found.cardinality() / variant.size();
    }

    /**
     * Words of weight that either lacks. Of the full one's only those between words that the variant has, and those of sentences of which it has half:
     * the rest is not printed at all.
     */
    List<Drift> drifts() {
        List<Drift> drifts = new ArrayList<>();
        for (int i = 0; i < full.size(); i++) {
            if (!kept.get(i) && isPrinted(i)) {
                add(drifts, full.get(i), true);
            }
        }
        for (int j = 0; j < variant.size(); j++) {
            if (!found.get(j)) {
                add(drifts, variant.get(j), false);
            }
        }
        return drifts;
    }

    private boolean isPrinted(int place) {
        int all = 0;
        int there = 0;
        for (int i = 0; i < full.size(); i++) {
            if (full.get(i).sentence() == full.get(place).sentence()) {
                all++;
                there += kept.get(i) ? 1 : 0;
            }
        }
        return 2 * there >= all || there > 0 && kept.nextSetBit(0) < place && place < kept.length();
    }

    private static void add(List<Drift> drifts, Word word, boolean isLost) {
        Weights.of(word.folded()).map(kind -> new Drift(kind, word.printed(), isLost)).filter(drift -> !drifts.contains(drift)).ifPresent(drifts::add);
    }
}
