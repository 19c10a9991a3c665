package org.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    private static String made(String page) {
        StringBuilder text = new StringBuilder();
        page.codePoints().forEach(c -> text.append(Characters.of(c, text.isEmpty() ? 0 : text.codePointBefore(text.length()))));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"“No,” said Ada Quill – twice…", "élue à Sérac", "e\u0301", "Ｈａｒｗｉｃｋ", "市長は言った", "\uFFFD", "½ × 3 €", "😀", "❤\uFE0F",
        "👩\u200D👩\u200D👧", "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F", "می\u200Cخواهم", "क्\u200Dष"})
    void whatPeopleReadStays(String text) {
        assertThat(made(text)).isEqualTo(text);
    }

    @Test
    void spacesOfEveryWidthAreSpaces() {
        assertThat(made("a\u00A0b\u2009c\u202Fd\u3000e\tf\ng\u2028h\u0085i")).isEqualTo("a b c d e f g h i");
    }

    @Test
    void softHyphensAndWhatHasNoWidthAreDropped() {
        assertThat(made("har\u00ADbour\u200B\uFEFF\u2060 pl\u200Dan\u200C \u200Edead\u200F\u202A\u202C")).isEqualTo("harbour plan dead");
    }

    @Test
    void ligaturesAreTheirLetters() {
        assertThat(made("oﬃce ﬁle ﬂoor oﬀ")).isEqualTo("office file floor off");
    }

    @Test
    void controlCharactersAreDroppedAndThoseOfWindowsAreWhatWasMeant() {
        assertThat(made("No\u0007\u0000\u007F, \u0093no\u0094\u0085\u0081")).isEqualTo("No, “no” ");
    }

    @Test
    void iconsOfPrivateFontsAreDropped() {
        assertThat(made("\uE001Share\uF09A \uDB80\uDC00\uFFFC\uFFFE")).isEqualTo("Share ");
    }

    @Test
    void theQuickAnswerIsTheLongOne() {
        for (char c = 0; c < 0xD800; c++) {
            if (Characters.isPlain(c)) {
                assertThat(Characters.of(c, 0)).as("U+%04X", (int) c).isEqualTo(String.valueOf(c));
            }
        }
    }
}
