package org.onrecord.annotate.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.ShippedModel;
import org.onrecord.annotate.pieces.Vocabulary;
import org.onrecord.annotate.pieces.Window;
import org.onrecord.annotate.pieces.Windows;
import org.onrecord.annotate.pieces.WordPieces;
import org.onrecord.domain.Anaphor;
import org.onrecord.domain.Anaphor.Antecedent;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

class AnaphorTaggingTest {

    private static final Vocabulary VOCABULARY = ShippedModel.vocabulary();

    /** A row of one number each: query, key, score of "none". */
    private static final float[] NO_WORD = {1, -50, 0};

    @Test
    void aPronounTakesTheWordWhoseKeyMeetsItsQuery() {
        float[][] rows = rows(5);
        rows[1] = new float[] {0, 2, 0};
        rows[3] = new float[] {3, 0, 0};
        Anaphor he = read("Lee and he left", rows).getFirst();
        assertThat(he.pronoun()).isEqualTo(new CharSpan(8, 10));
        assertThat(he.antecedents()).extracting(Antecedent::word).containsExactly(new CharSpan(0, 3));
        assertThat(he.antecedents().getFirst().probability()).isCloseTo(1 / (1 + Math.exp(-6)), within(1e-6));
    }

    @Test
    void whereNoWordIsMeantNoneIsTold() {
        float[][] rows = rows(5);
        rows[3] = new float[] {1, 0, 9};
        assertThat(read("Lee and he left", rows).getFirst().antecedents()).isEmpty();
    }

    @Test
    void aPronounIsNoAntecedent() {
        float[][] rows = rows(4);
        rows[1] = new float[] {1, 9, 0};
        rows[3] = new float[] {9, 0, 0};
        assertThat(read("She says she", rows)).extracting(Anaphor::antecedents).containsExactly(List.of(), List.of());
    }

    @Test
    void aWordOfTheWindowBeforeMayBeMeant() {
        Windows windows = new Windows(new WordPieces(VOCABULARY));
        List<Window> both = new ArrayList<>();
        windows.each(Text.of("Lee " + "came ".repeat(99) + "\n" + "He " + "came ".repeat(99)), both::add);
        float[][] first = rows(102);
        first[1] = new float[] {0, 2, 0};
        float[][] second = rows(102);
        second[1] = new float[] {3, 0, 0};
        AnaphorTagging tagging = tagging();
        tagging.add(both.getFirst(), first, any -> true);
        tagging.add(both.getLast(), second, any -> true);
        assertThat(tagging.anaphors().getFirst().antecedents()).extracting(Antecedent::word).containsExactly(new CharSpan(0, 3));
    }

    @Test
    void aWordTooFarBackIsNotMeant() {
        Windows windows = new Windows(new WordPieces(VOCABULARY));
        AnaphorTagging tagging = tagging();
        windows.each(Text.of("Lee came.\n" + ("came ".repeat(120) + "\n").repeat(4) + "He came."), window -> {
            float[][] rows = rows(window.size());
            for (int i = 0; i < window.size(); i++) {
                boolean lee = window.isPiece(i) && window.piece(i).start() == 0;
                rows[i] = new float[] {3, lee ? 9 : -50, 0};
            }
            tagging.add(window, rows, any -> true);
        });
        assertThat(tagging.anaphors().getFirst().antecedents()).isEmpty();
    }

    private static List<Anaphor> read(String line, float[][] rows) {
        AnaphorTagging tagging = tagging();
        new Windows(new WordPieces(VOCABULARY)).each(Text.of(line), window -> tagging.add(window, rows, any -> true));
        return tagging.anaphors();
    }

    private static AnaphorTagging tagging() {
        int he = VOCABULARY.ofWord("he");
        int she = VOCABULARY.ofWord("she");
        return new AnaphorTagging(new Antecedents(Set.of(he, she), Set.of(he, she), new float[65]));
    }

    private static float[][] rows(int positions) {
        float[][] rows = new float[positions + 1][];
        Arrays.fill(rows, NO_WORD);
        return rows;
    }
}
