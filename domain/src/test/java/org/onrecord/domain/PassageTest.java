package org.onrecord.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void joinsItsPiecesByOneSpace() {
        Text text = Text.of("\"Never,\" she said, \"not once.\"");
        assertThat(Passage.of(text, List.of(new CharSpan(0, 8), new CharSpan(19, 30))).text()).isEqualTo("\"Never,\" \"not once.\"");
    }

    @Test
    void refusesSpansOutOfOrder() {
        assertThatThrownBy(() -> new Passage("b a", List.of(new CharSpan(2, 3), new CharSpan(0, 1))))
                .hasMessageContaining("out of order");
    }

    @Test
    void refusesAnEmptySpan() {
        assertThatThrownBy(() -> new CharSpan(4, 4)).hasMessage("not a span: [4, 4)");
    }
}
