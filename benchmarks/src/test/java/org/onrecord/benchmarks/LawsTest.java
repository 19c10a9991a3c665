package org.onrecord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.benchmarks.Line.Point;

class LawsTest {

    @Test
    void aPowerLawIsALineOfLogarithms() {
        Line line = Line.through(IntStream.of(1, 10, 1_000).mapToObj(n -> Point.ofLogs(n, 3 * Math.pow(n, 0.7))).toList());

        assertThat(line.factor()).isCloseTo(3, within(1e-9));
        assertThat(line.slope()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void theExponentOfFamiliesIsTheOneTheyWereDrawnBy() {
        SplittableRandom random = new SplittableRandom(7);
        List<Integer> sizes = random.doubles(20_000).mapToObj(share -> (int) Math.pow(1 - share, -1 / 1.5)).toList();

        FamilySizes law = FamilySizes.of(sizes);

        assertThat(law.exponent()).isCloseTo(1.5, within(0.03));
        assertThat(law.low()).isBetween(1.4, law.exponent());
        assertThat(law.high()).isBetween(law.exponent(), 1.6);
    }

    @Test
    void eightPairsAmongManyReportsLeaveTheExponentOpen() {
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(908, 1));
        sizes.addAll(Collections.nCopies(8, 2));

        assertThat(FamilySizes.of(sizes)).satisfies(law -> assertThat(law.high() - law.low()).isGreaterThan(1.5));
    }

    @Test
    void aFamilyOfTwoIsOneCopyOfEach() {
        assertThat(new FamilySizes(0, 0, 0).copies(2)).isEqualTo(1);
    }

    @Test
    void namesThatAllDifferGrowWithTheSpeakers() {
        List<List<String>> articles = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            articles.add(List.of("Ines " + i, "Tom " + i, "Ada Quill", "Bo Lind"));
        }

        NameLaws laws = NameLaws.of(articles);

        assertThat(laws.speakers()).isEqualTo(200);
        assertThat(laws.different()).isEqualTo(102);
        assertThat(laws.commonest()).isEqualTo(0.25);
        assertThat(laws.heaps().slope()).isBetween(0.9, 1.0);
        assertThat(laws.zipf()).isCloseTo(0, within(1e-9));
    }
}
