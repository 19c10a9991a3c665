package org.onrecord.record.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2031", "2031-04", "2031-04-12", "XXXX-04-12", "XXXX-02-29", "2028-02-29"})
    void takesDaysMonthsAndYears(String date) {
        assertThat(SaidDate.read(" " + date.toLowerCase() + " ")).isEqualTo(Answer.done(date));
    }

    @ParameterizedTest
    @CsvSource({"tuesday, no-date", "12.4.2031, no-date", "XXXX, no-date", "2031-4-1, no-date", "'', no-date", "2031-13, no-such-day", "2031-02-29, no-such-day",
        "2031-04-12T09:00:00Z, no-date", "'2031; drop table articles', no-date"})
    void saysWhyADateIsNone(String date, String code) {
        assertThat(((Answer.Refused<String>) SaidDate.read(date)).code()).isEqualTo(code);
    }
}
