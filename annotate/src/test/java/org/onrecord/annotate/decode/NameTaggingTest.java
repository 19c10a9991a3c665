package org.onrecord.annotate.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.ShippedModel;
import org.onrecord.annotate.pieces.Windows;
import org.onrecord.annotate.pieces.WordPieces;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Name;
import org.onrecord.domain.Text;

class NameTaggingTest {

    private static final float NO = Crf.IMPOSSIBLE;
    private static final Crf LABELS = new Crf(List.of("O", "B-person", "I-person", "B-place", "I-place"), new float[] {0, 0, NO, 0, NO},
            new float[][] {{0, 0, NO, 0, NO}, {0, 0, 0, 0, NO}, {0, 0, 0, 0, NO}, {0, 0, NO, 0, 0}, {0, 0, NO, 0, 0}});

    @Test
    void aNameHasItsWordsAndItsType() {
        assertThat(read("Ada Lee left", "O B-person I-person O O")).extracting(Name::span, Name::type)
                .containsExactly(tuple(new CharSpan(0, 7), Name.Type.PERSON));
    }

    @Test
    void namesMayTouch() {
        assertThat(read("Ada Oslo left", "O B-person B-place O O")).extracting(Name::type).containsExactly(Name.Type.PERSON, Name.Type.PLACE);
    }

    @Test
    void aCommaIsNoPartOfAName() {
        assertThat(read("Ada Lee, left", "O B-person I-person I-person O O")).extracting(Name::span).containsExactly(new CharSpan(0, 7));
    }

    private static List<Name> read(String line, String labels) {
        String[] row = labels.split(" ");
        List<Name> names = new ArrayList<>();
        new Windows(new WordPieces(ShippedModel.vocabulary())).each(Text.of(line), window -> {
            float[][] scores = new float[window.size()][5];
            for (int i = 0; i < row.length; i++) {
                scores[i][LABELS.labels().indexOf(row[i])] = 9;
            }
            names.addAll(new NameTagging(LABELS).of(Text.of(line), window, scores, any -> true));
        });
        return names;
    }
}
