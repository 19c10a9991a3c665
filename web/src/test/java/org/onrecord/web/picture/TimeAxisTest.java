package org.onrecord.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.EdtfDays;

class TimeAxisTest {

    private static TimeAxis axis(String first, String last) {
        return new TimeAxis(LocalDate.parse(first), LocalDate.parse(last), 100, 700);
    }

    @Test
    void itReachesFromTheFirstDayToTheLast() {
        TimeAxis axis = axis("2031-04-01", "2031-04-08");
        assertThat(axis.x(LocalDate.parse("2031-04-01"))).isEqualTo(100);
        assertThat(axis.x(LocalDate.parse("2031-04-02"))).isEqualTo(200);
        assertThat(axis.x(LocalDate.parse("2031-04-08"))).isEqualTo(800);
        assertThat(axis("2031-04-01", "2031-04-01").x(LocalDate.parse("2031-04-01"))).isEqualTo(450);
    }

    @Test
    void daysMonthsAndYearsAreLabelledAsTheyHaveRoom() {
        assertThat(axis("2031-04-01", "2031-04-03").ticks()).extracting(Tick::label).containsExactly("1 Apr 2031", "2 Apr", "3 Apr");
        assertThat(axis("2030-12-15", "2031-03-02").ticks()).extracting(Tick::label).containsExactly("15 Dec 2030", "29 Dec", "12 Jan 2031", "26 Jan", "9 Feb", "23 Feb");
        assertThat(axis("2029-05-01", "2033-03-02").ticks()).extracting(Tick::label).containsExactly("2030", "2031", "2032", "2033");
        assertThat(axis("0001-01-01", "9999-12-31").ticks()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void anIntervalIsItsDays() {
        assertThat(TimeAxis.days("2031-04-07/2031-04-13")).contains(new EdtfDays(LocalDate.parse("2031-04-07"), LocalDate.parse("2031-04-13")));
        assertThat(TimeAxis.days("2031-04-13/2031-04-07")).isEmpty();
        assertThat(TimeAxis.days("2031-04-13/..")).isEmpty();
        assertThat(TimeAxis.days("XXXX-04")).isEmpty();
        assertThat(TimeAxis.days("/")).isEmpty();
    }
}
