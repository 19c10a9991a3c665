package org.onrecord.origin.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Reprint.Kind;

class AncestryTest {

    private static Printed printed(long key, String outlet, String published, String... credits) {
        return new Printed(key, Optional.of(outlet), List.of(credits), Optional.ofNullable(published));
    }

    private static Reprint same(long report, long other) {
        return new Reprint(report, other, Kind.IDENTICAL, .95, .95, 100);
    }

    private static Map<Long, Long> origins(List<Printed> reports, Reprint... reprints) {
        return Ancestry.origins(reports, Ancestry.of(reports, List.of(reprints)));
    }

    @Test
    void theFirstPublishedIsTheOrigin() {
        List<Printed> reports = List.of(printed(1, "Harwick Echo", "2031-05-08"), printed(2, "Quarry Post", "2031-05-07"));
        assertThat(origins(reports, same(2, 1))).isEqualTo(Map.of(1L, 2L, 2L, 2L));
    }

    @Test
    void ofOneDayTheOneThatOthersCreditIs() {
        List<Printed> reports = List.of(printed(1, "Harwick Echo", "2031-05-07", "Northwire"), printed(2, "Northwire", "2031-05-07"));
        assertThat(origins(reports, same(2, 1))).isEqualTo(Map.of(1L, 2L, 2L, 2L));
    }

    @Test
    void withoutDatesTheShorterTextIsBelowTheLonger() {
        List<Printed> reports = List.of(printed(1, "Harwick Echo", null), printed(2, "Quarry Post", null));
        assertThat(origins(reports, new Reprint(1, 2, Kind.ABRIDGED, 1, .3, 100))).isEqualTo(Map.of(1L, 2L, 2L, 2L));
    }

    @Test
    void aReportThatIsMostlyItsOwnIsAnOrigin() {
        List<Printed> reports = List.of(printed(1, "Harwick Echo", "2031-05-08"), printed(2, "Quarry Post", "2031-05-07"));
        assertThat(origins(reports, new Reprint(1, 2, Kind.PARTIAL, .4, .3, 100))).isEqualTo(Map.of(1L, 1L, 2L, 2L));
    }

    @Test
    void aShortReportThatALaterOneTakesUpIsNotFromIt() {
        List<Printed> reports = List.of(printed(1, "Harwick Echo", "2031-05-07"), printed(2, "Quarry Post", "2031-05-08"));
        assertThat(origins(reports, new Reprint(1, 2, Kind.ABRIDGED, 1, .2, 100))).isEqualTo(Map.of(1L, 1L, 2L, 2L));
    }

    @Test
    void aQuotationThatBothPrintMakesNoOrigin() {
        List<Printed> reports = List.of(printed(1, "Harwick Echo", "2031-05-08"), printed(2, "Quarry Post", "2031-05-07"));
        assertThat(origins(reports, new Reprint(1, 2, Kind.SHARED_QUOTATION, .7, .7, 100))).isEqualTo(Map.of(1L, 1L, 2L, 2L));
    }

    @Test
    void copiesThatWereComparedWithOneOnlyHaveOneOrigin() {
        List<Printed> reports = List.of(printed(1, "a", "2031-05-09"), printed(2, "b", "2031-05-08"), printed(3, "c", "2031-05-07"), printed(4, "d", "2031-05-10"));
        assertThat(origins(reports, same(2, 1), same(3, 1), same(4, 1)).values()).containsOnly(3L);
    }

    @Test
    void theOrderInWhichTheyAreGivenMakesNoDifference() {
        Random random = new Random(4);
        List<Printed> reports = new ArrayList<>(LongStream.range(0, 40).mapToObj(key -> printed(key, "o" + key % 7, random.nextInt(4) == 0 ? null : "2031-05-0" + (1 + random.nextInt(9)))).toList());
        List<Reprint> reprints = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            long one = random.nextInt(40);
            long other = random.nextInt(40);
            if (one < other && reprints.stream().noneMatch(known -> known.report() == one && known.other() == other)) {
                reprints.add(new Reprint(one, other, Kind.PARTIAL, random.nextDouble(), random.nextDouble(), 50));
            }
        }
        Map<Long, Long> origins = origins(reports, reprints.toArray(Reprint[]::new));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(reports, random);
            Collections.shuffle(reprints, random);
            assertThat(origins(reports, reprints.toArray(Reprint[]::new))).isEqualTo(origins);
        }
    }
}
