package org.onrecord.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                          | en-GB
            en-US,en;q=0.5              | en-US
            de                          | de
            de-CH, fr;q=0.9             | de-CH
            fr;q=0.3, es;q=0.9          | es
            zh-CN,zh;q=0.9,en-US;q=0.8  | en-US
            zh-CN                       | en-GB
            ar, fa, th                  | en-GB
            *                           | en-GB
            de;q=0, fr                  | fr
            th-TH-u-ca-buddhist         | en-GB
            ;;;q=                       | en-GB
            de;q=7                      | en-GB
            ''                          | en-GB
            """)
    void theFormIsThatOfTheLanguageThatIsWantedMostOfThoseKnown(String languages, String form) {
        assertThat(ReaderDate.form(Optional.of(languages)).toLanguageTag()).isEqualTo(form);
    }

    @Test
    void aListThatNoBrowserSendsIsNotRead() {
        assertThat(ReaderDate.form(Optional.of("de," + "fr;q=0.1,".repeat(1_000))).toLanguageTag()).isEqualTo("en-GB");
    }

    @Test
    void outsideOfAPageDatesAreBritish() {
        assertThat(ReaderDate.of("2031-04-08")).isEqualTo("on 8 April 2031");
        ReaderDate.<RuntimeException>during(Optional.of("en-US"), () -> assertThat(ReaderDate.of("2031-04-08")).isEqualTo("on April 8, 2031"));
        assertThat(ReaderDate.alone("2031-04-08")).isEqualTo("8 April 2031");
    }
}
