package org.onrecord.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void sliceCountsCodePointsAfterAnEmoji() {
        assertThat(Text.of("\uD83D\uDE00 He said").slice(new CharSpan(2, 4))).isEqualTo("He");
    }

    @Test
    void lengthCountsCodePoints() {
        assertThat(Text.of("a\uD83D\uDE00b").length()).isEqualTo(3);
    }

    @Test
    void aLoneSurrogateIsOneCodePoint() {
        assertThat(Text.of("a\uD83Db").length()).isEqualTo(3);
    }

    @Test
    void anIndexBetweenSurrogatesCountsAsTheFirst() {
        assertThat(Text.of("a\uD83D\uDE00b").offset(2)).isEqualTo(1);
    }

    @Test
    void offsetsAgreeWithJavasOwnCountOnRandomText() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder builder = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                builder.appendCodePoint(random.nextInt(3) == 0 ? 0x1F600 + random.nextInt(60) : 'a' + random.nextInt(26));
            }
            String string = builder.toString();
            Text text = Text.of(string);
            assertThat(text.length()).isEqualTo(string.codePointCount(0, string.length()));
            for (int offset = 0; offset <= text.length(); offset++) {
                assertThat(text.utf16(offset)).isEqualTo(string.offsetByCodePoints(0, offset));
                assertThat(text.offset(text.utf16(offset))).isEqualTo(offset);
            }
        }
    }

    @Test
    void anOffsetAfterTheEndIsAnError() {
        assertThatThrownBy(() -> Text.of("ab").utf16(3)).hasMessage("offset 3 of 2");
    }
}
