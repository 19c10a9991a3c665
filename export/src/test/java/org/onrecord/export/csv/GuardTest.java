package org.onrecord.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "\nx", "\tx", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20x", "\u22121", "\uFE631", " =1", "\u00A0=1", "\u200B=1",
        "\uFEFF=1", "\u0000=1", "'=1", "''=1", "' =1", "'\tx"})
    void whatASpreadsheetMayTakeForAFormulaGetsAnApostrophe(String text) {
        assertThat(Guard.guarded(text)).isEqualTo("'" + text);
        assertThat(Guard.undone(Guard.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'We did not,' she said", "\"No,\" he said", "x=1", "1", " x", "' x", "\u2014 no", "#1", "a\t=1"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Guard.guarded(text)).isEqualTo(text);
        assertThat(Guard.undone(text)).isEqualTo(text);
    }

    @Test
    void noTwoTextsBecomeOneCell() {
        assertThat(Guard.guarded("'=1")).isNotEqualTo(Guard.guarded("=1"));
    }
}
