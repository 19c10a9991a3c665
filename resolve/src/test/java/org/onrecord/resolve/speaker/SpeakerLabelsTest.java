package org.onrecord.resolve.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.resolve.Marked.lastSpeakers;
import static org.onrecord.resolve.Marked.speakers;
import static org.onrecord.resolve.Marked.statements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Speaker;

/** Sources of one word: what id they get, and which of them name nobody. */
class SpeakerLabelsTest {

    private static final String C = "{1c:that the bridge over the river was not safe}.";

    private static Speaker only(String marked) {
        return statements(marked).getLast().speakers().getFirst();
    }

    @Test
    void aPersonKnownByOneWordIsOnlyTheOneOfTheReport() {
        String mayor = only("Mayor Lang came late. {1s:Mayor Lang} {1q:said} " + C).id();
        String coach = only("Coach Lang won again. {1s:Coach Lang} {1q:said} " + C).id();
        assertThat(mayor).matches("person:[0-9a-f]{8}:lang");
        assertThat(coach).matches("person:[0-9a-f]{8}:lang").isNotEqualTo(mayor);
    }

    @Test
    void questionAndAnswerAreTurnsOfAnInterviewAndNobody() {
        assertThat(speakers("{1s:Q}{1q::} {1c:When did you start?}\n\n{2s:A}{2q::} {2c:{3s:I} {3q:said} to my brother {3c:that we should go}.}\n\n{4s:He} {4q:said} "
                + "{4c:I was mad}.")).allMatch(List::isEmpty);
        assertThat(speakers("{1s:Q.} {1c:When did you start?}\n\n{2s:A.} {2c:In the spring.}")).allMatch(List::isEmpty);
        assertThat(lastSpeakers("Q: When did you start?\n\nA: {1s:I} {1q:said} {1c:that we should go}.")).isEmpty();
        assertThat(lastSpeakers("{1s:A. Moor} {1q:said} " + C)).containsExactly("A. Moor");
    }
}
