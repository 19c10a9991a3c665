package org.onrecord.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Stance;
import org.onrecord.web.picture.Timeline.Dot;
import org.onrecord.web.picture.Timeline.Lane;
import org.onrecord.web.picture.Timeline.Point;

class TimelineTest {

    private static Point point(String statement, Stance side, String date) {
        return new Point(statement, side, date, false, "Ines Halloran", "I saw it", "The Quarry Post");
    }

    private static List<Dot> dots(Timeline timeline) {
        return timeline.lanes().stream().map(Lane::dots).flatMap(List::stream).toList();
    }

    @Test
    void eachSideHasALaneByItsFirstStatement() {
        Timeline timeline = Timeline.of("When", List.of(point("a", Stance.ASSERTS, "2031-04-09"), point("b", Stance.DENIES, "2031-04-08")));
        assertThat(timeline.lanes()).extracting(lane -> lane.sign().one()).containsExactly("denies", "asserts");
        assertThat(timeline.apart()).isEmpty();
        assertThat(timeline.description()).startsWith("1 denies, 1 asserts; ");
    }

    @Test
    void theEarlierStatementStandsFurtherLeft() {
        List<Dot> dots = dots(Timeline.of("When", List.of(point("late", Stance.ASSERTS, "2031-05-09"), point("early", Stance.ASSERTS, "2031-04-08"))));
        assertThat(dots).extracting(Dot::statement).containsExactly("early", "late");
        assertThat(dots.getFirst().x()).isLessThan(dots.getLast().x());
    }

    @Test
    void aDayThatIsNotKnownStandsApartAndIsNeverGuessed() {
        Timeline timeline = Timeline.of("When", List.of(point("a", Stance.ASSERTS, "2031-04-09"), point("b", Stance.ASSERTS, ""), point("c", Stance.ASSERTS, "XXXX-02-03")));
        assertThat(timeline.apart()).isPresent();
        assertThat(dots(timeline)).filteredOn(dot -> !dot.statement().equals("a")).allMatch(dot -> dot.x() > timeline.apart().get());
        assertThat(timeline.table().rows()).extracting(List::getFirst).containsExactly("2031-04-09", "", "XXXX-02-03");
    }

    /** 350 pixels are what a telephone shows of it. */
    @Test
    void fewDaysStandWhereATelephoneShowsThem() {
        Timeline day = Timeline.of("When", List.of(point("a", Stance.ASSERTS, "2031-04-09")));
        assertThat(day.width()).isLessThanOrEqualTo(350);
        assertThat(dots(Timeline.of("When", List.of(point("a", Stance.ASSERTS, ""))))).allMatch(dot -> dot.x() < 350);
        assertThat(dots(Timeline.of("When", List.of(point("a", Stance.ASSERTS, "2031-04-09"), point("b", Stance.ASSERTS, "2041-04-09")))).getFirst().x()).isLessThan(350);
    }

    @Test
    void aMonthIsALineFromItsFirstDayToItsLast() {
        Timeline timeline = Timeline.of("When", List.of(point("month", Stance.ASSERTS, "2031-04"), point("day", Stance.DENIES, "2031-06-01")));
        assertThat(dots(timeline)).filteredOn(dot -> dot.until() > dot.x()).extracting(Dot::statement).containsExactly("month");
    }

    @Test
    void manyOfOneDayAreCountedBesideThoseThatHaveRoom() {
        Timeline timeline = Timeline.of("When", Collections.nCopies(40, point("a", Stance.ASSERTS, "2031-04-09")));
        assertThat(dots(timeline)).hasSize(6);
        assertThat(timeline.lanes().getFirst().more()).extracting(Timeline.More::number).containsExactly(34);
        assertThat(timeline.table().rows()).hasSize(40);
    }

    @Test
    void nothingAtAllIsAnEmptyPicture() {
        Timeline timeline = Timeline.of("When", List.of());
        assertThat(timeline.lanes()).isEmpty();
        assertThat(timeline.ticks()).isEmpty();
    }
}
