package org.onrecord.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2031-04-12                              | 2031-04-12
            2031-04-12T09:30:00Z                    | 2031-04-12T09:30:00Z
            2031-04-12T09:30:00+0200                | 2031-04-12T09:30:00+02:00
            2031-04-12T09:30:00.123-05:00           | 2031-04-12T09:30:00-05:00
            2031-04-12T09:30                        | 2031-04-12T09:30:00
            2031-04-12 09:30:15 UTC                 | 2031-04-12T09:30:15Z
            2031/4/2                                | 2031-04-02
            20310412                                | 2031-04-12
            20310412T093000Z                        | 2031-04-12T09:30:00Z
            1933752600                              | 2031-04-12T09:30:00Z
            1933752600000                           | 2031-04-12T09:30:00Z
            Sat, 12 Apr 2031 09:30:00 GMT           | 2031-04-12T09:30:00Z
            Sat Apr 12 09:30:00 EDT 2031            | 2031-04-12T09:30:00-04:00
            12 April 2031                           | 2031-04-12
            Saturday, 12th of April, 2031           | 2031-04-12
            April 12, 2031                          | 2031-04-12
            Apr. 12, 2031, 9:30 p.m. ET             | 2031-04-12T21:30:00-04:00
            Jan. 12, 2031 at 9:30 PM ET             | 2031-01-12T21:30:00-05:00
            9:30 AM EST, Fri January 12, 2031       | 2031-01-12T09:30:00-05:00
            12. April 2031, 21.30 Uhr               | 2031-04-12T21:30:00
            12 de abril de 2031                     | 2031-04-12
            12 août 2031 à 21h30                    | 2031-08-12T21:30:00
            Posted 12-Apr-2031                      | 2031-04-12
            12.04.2031                              | 2031-04-12
            25/04/2031                              | 2031-04-25
            04/25/2031                              | 2031-04-25
            """)
    void readsTheDatesOfTheWorld(String text, String edtf) {
        assertThat(DateText.edtf(text, DateText.Order.UNKNOWN)).hasValue(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DAY_FIRST   | 2031-04-03
            MONTH_FIRST | 2031-03-04
            """)
    void thePagesLanguageTellsWhetherTheDayComesFirst(DateText.Order order, String edtf) {
        assertThat(DateText.edtf("03/04/2031", order)).hasValue(edtf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2031", "2031", "April 2031", "31 February 2031", "0001-01-01T00:00:00Z", "1970-01-01", "0", "yesterday", "", "12 Quarry 2031", "99999999999999999999"})
    void whatIsNoDateOrCouldBeTwoIsNone(String text) {
        assertThat(DateText.edtf(text, DateText.Order.UNKNOWN)).isEmpty();
    }

    /** IST is India's time, Ireland's or Israel's. */
    @ParameterizedTest
    @ValueSource(strings = {"12 April 2031, 9:30 IST", "12 April 2031, 09:30"})
    void aZoneThatMeansSeveralIsLeftOpen(String text) {
        assertThat(DateText.edtf(text, DateText.Order.UNKNOWN)).hasValue("2031-04-12T09:30:00");
    }
}
