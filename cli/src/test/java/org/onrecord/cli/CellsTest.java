package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void plainTextIsOnOneLineWithSingleSpaces() {
        assertThat(Cells.plain("  He\r\n\tsaid\u00A0 so. ")).isEqualTo("He said so.");
    }

    @Test
    void whatCouldMoveTheCursorOrTurnTheTextIsTakenOut() {
        assertThat(Cells.plain("a\u001B[31mb\u0007c\u202Ed\u200Be\uD83Df")).isEqualTo("a[31mbcdef");
    }

    @Test
    void whatIsTooLongForANameLosesItsEnd() {
        assertThat(Cells.name(" Ines\nHalloran ")).isEqualTo("Ines Halloran");
        assertThat(Cells.name("a".repeat(80))).isEqualTo("a".repeat(80));
        assertThat(Cells.name("\uD83D\uDE00".repeat(81))).isEqualTo("\uD83D\uDE00".repeat(79) + "\u2026");
        assertThat(Cells.name("a".repeat(78) + " b".repeat(9_000))).isEqualTo("a".repeat(78) + "\u2026");
    }

    @Test
    void emojiKeepTheirJoiners() {
        assertThat(Cells.plain("\uD83D\uDC68\u200D\uD83D\uDD27")).isEqualTo("\uD83D\uDC68\u200D\uD83D\uDD27");
    }

    @Test
    void wideCharactersTakeTwoCellsAndCombiningMarksNone() {
        assertThat(Cells.width("\u6C34e\u0301\uD83D\uDE00")).isEqualTo(5);
    }

    @Test
    void linesBreakAtSpaces() {
        assertThat(Cells.wrap("she did not see it", 8)).containsExactly("she did", "not see", "it");
    }

    @Test
    void aWordLongerThanALineIsCut() {
        assertThat(Cells.wrap("see https://example.org/x", 10)).containsExactly("see", "https://ex", "ample.org/", "x");
    }

    @Test
    void noWordsNoLines() {
        assertThat(Cells.wrap("", 10)).isEmpty();
    }

    @Test
    void noLineIsWiderThanAskedAndNoLetterIsLost() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.appendCodePoint(random.nextInt(5) == 0 ? ' ' : random.nextInt(6) == 0 ? 0x6C34 : 'a' + random.nextInt(26));
            }
            String plain = Cells.plain(text.toString());
            List<String> lines = Cells.wrap(plain, 7);
            assertThat(lines).allMatch(line -> Cells.width(line) <= 7);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(plain.replace(" ", ""));
        }
    }
}
