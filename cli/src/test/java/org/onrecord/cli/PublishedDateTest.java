package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2031", "2031-04", "2031-04-12", "2032-02-29", "2031-04-12T09:30:00Z", "2031-04-12T09:30:00+02:00", "2031-04-12T09:30:00"})
    void aDateOfEdtfIsTakenUnchanged(String date) {
        assertThat(new PublishedDate().convert(date)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "12.04.2031", "2031-4-12", "2031-04-12T09:30", "2031-04-12 09:30:00", "20310412", "\u0662\u0660\u0663\u0661"})
    void anotherFormIsRefusedWithTheRightOnes(String date) {
        assertThatThrownBy(() -> new PublishedDate().convert(date))
                .hasMessage("'" + date + "' is not a date in the form 2031, 2031-04, 2031-04-12 or 2031-04-12T09:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-13", "2031-02-29", "2031-04-31", "2031-04-12T24:30:00Z"})
    void aDayThatNoCalendarHasIsRefused(String date) {
        assertThatThrownBy(() -> new PublishedDate().convert(date)).hasMessageContaining("'" + date + "' is not a");
    }

    @Test
    void yearZeroIsAYear() {
        assertThat(new PublishedDate().convert("0000")).isEqualTo("0000");
    }
}
