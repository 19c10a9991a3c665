package org.onrecord.record.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.domain.CharSpan;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 10, 1", "0, 10, 0, 5, 0.5", "0, 10, 5, 15, 0.3333", "0, 10, 10, 20, 0", "0, 10, 2, 12, 0.6667"})
    void isTheShareOfWhatEitherCoversThatBothCover(int start, int end, int otherStart, int otherEnd, double share) {
        assertThat(Likeness.share(List.of(new CharSpan(start, end)), List.of(new CharSpan(otherStart, otherEnd)))).isCloseTo(share, offset(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"the dam was safe, dam was safe, true", "the dam was safe, was safe, true", "the dam was safe, safe, false"})
    void isTheSameStatementFromOneHalfOn(String one, String other, boolean same) {
        assertThat(Likeness.of(Spoken.SAFE, Spoken.reread(Spoken.SAFE, "ffffff09", other)) > 0).isEqualTo(same);
    }
}
