package org.onrecord.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2031-04-08              | on 8 April 2031
            2031-04-08T09:30:00Z    | on 8 April 2031
            2031-04                 | in April 2031
            2031                    | in 2031
            203X                    | in the 2030s
            XXXX-04-08              | on 8 April
            XXXX-04                 | in April
            2031-04-XX              | in April 2031
            2031-04-08~             | on about 8 April 2031
            2031-22                 | in summer 2031
            2031-04-07/2031-04-13   | between 7 and 13 April 2031
            2031-03-31/2031-04-06   | between 31 March 2031 and 6 April 2031
            2031-03/2031-04         | between March 2031 and April 2031
            2031-04-08/..           | from 8 April 2031 on
            soon                    | soon
            XXXX-WXX-2              | XXXX-WXX-2
            """)
    void aDateIsToldAsExactlyAsItIsKnown(String edtf, String told) {
        assertThat(ReadableDate.of(edtf)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2031-04-08              | 8 April 2031
            2031                    | 2031
            2031-04-07/2031-04-13   | between 7 and 13 April 2031
            """)
    void aloneADateHasNoPreposition(String edtf, String told) {
        assertThat(ReadableDate.alone(edtf)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2031-04-08              | 2031-06-02              | between 8 April 2031 and 2 June 2031
            2031-04-08T06:00:00Z    | 2031-04-08T18:30:00Z    | on 8 April 2031
            2031-04-07/2031-04-13   | 2031-04-21/2031-04-27   | between 7 and 27 April 2031
            2031                    | 2031                    | in 2031
            2031-04-08              | 2031-04-08/..           | from 8 April 2031 on
            """)
    void severalDatesAreToldByTheFirstAndTheLast(String first, String last, String told) {
        assertThat(ReadableDate.between(first, last)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | 2031-04-08              | on 8 April 2031
            en-US | 2031-04-08              | on April 8, 2031
            de    | 2031-04-08              | on 8. April 2031
            de-AT | 2031-01                 | in J\u00E4nner 2031
            fr    | 2031-02-08              | on 8 f\u00E9vrier 2031
            es    | 2031-04-08              | on 8 de abril de 2031
            en-US | XXXX-04-08              | on April 8
            en-US | 2031-04                 | in April 2031
            de    | XXXX-04-08              | on 8. April
            de    | 2031-22                 | in summer 2031
            de    | 2031                    | in 2031
            en-US | 2031-04-07/2031-04-13   | between April 7, 2031 and April 13, 2031
            de    | 2031-04-07/2031-04-13   | between 7. and 13. April 2031
            en-US | 2031-04-08~             | on about April 8, 2031
            de    | 203X-04                 | in April the 2030s
            de    | 2031-02-30              | on 2031-02-30
            de    | soon                    | soon
            """)
    void inAnotherPlacesFormOnlyDaysMonthsAndYearsAreOtherwise(String place, String edtf, String told) {
        assertThat(ReadableDate.of(edtf, Locale.forLanguageTag(place))).isEqualTo(told);
    }
}
