package org.onrecord.claim.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.Told;
import org.onrecord.claim.side.CanonicalWording.Kind;
import org.onrecord.domain.Stance;

class SidesTest {

    private final SideReader reader = SideReader.load();

    @Test
    void theClearestStatementLendsItsWordsAndEachTakesItsSide() {
        Sides sides = of(said("a", "said", "that the bridge is safe"), said("b", "denied", "that the bridge is safe"),
                said("c", "asked", "whether the bridge is safe"), said("d", "said", "“He told me it was, as far as I know, the bridge or whatever”"));
        assertThat(sides.wording()).isEqualTo(new CanonicalWording("The bridge is safe", "a", Kind.OWN));
        assertThat(sides.members().get("a").stance()).isEqualTo(Stance.ASSERTS);
        assertThat(sides.members().get("b").stance()).isEqualTo(Stance.DENIES);
        assertThat(sides.members().get("c").stance()).isEqualTo(Stance.REPORTS_NEUTRALLY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "said   | that the bridge is safe                          | The bridge is safe                        | OWN     | ASSERTS",
        "said   | “The bridge is safe,”                            | The bridge is safe                        | OWN     | ASSERTS",
        "denied | that the bridge is safe                          | The bridge is safe                        | TURNED  | DENIES",
        "denied | persistent rumors that the bridge had fallen     | The bridge had fallen                     | TURNED  | DENIES",
        "said   | that Harwick did not pay the crew                | Harwick did pay the crew                  | TURNED  | DENIES",
        "said   | “Harwick hasn't paid the crew,”                  | Harwick has paid the crew                 | TURNED  | DENIES",
        "said   | that Harwick has never paid the crew             | Harwick has paid the crew                 | TURNED  | DENIES",
        "said   | that Harwick did not pay anyone                  | Harwick did not pay anyone                | NEGATED | ASSERTS",
        "said   | that there is no evidence that Harwick paid      | There is no evidence that Harwick paid    | NEGATED | ASSERTS",
        "said   | that Harwick did not pay because the crew slept  | Harwick did not pay because the crew slept | NEGATED | ASSERTS"})
    void wordsArePutInTheAffirmativeWhereThatIsSure(String cue, String content, String wording, Kind kind, Stance stance) {
        Sides sides = of(said("a", cue, content));
        assertThat(sides.wording()).isEqualTo(new CanonicalWording(wording, "a", kind));
        assertThat(sides.members().get("a").stance()).isEqualTo(stance);
    }

    @Test
    void theOrderInWhichStatementsComeDoesNotMatter() {
        List<Proposition> members = List.of(said("a", "said", "the bridge is safe"), said("b", "says", "the bridge is safe"), said("c", "denied", "it"));
        assertThat(Sides.of(reader, members.reversed())).isEqualTo(Sides.of(reader, members));
    }

    @Test
    void aStatementInALanguageThatTheRulesDoNotKnowIsUnclear() {
        Sides sides = of(said("a", "said", "that the bridge is safe"), Told.by("Bo Lind").id("b").cue("sagte").content("die Brücke ist nicht sicher").in("de").told());
        assertThat(sides.members().get("b")).isEqualTo(new Sided(Stance.UNCLEAR, List.of("in a language that the rules do not know: de")));
    }

    @Test
    void aQuotationMarkAloneLendsNoWords() {
        Sides sides = of(said("a", "said", "\""), said("b", "said", "that the bridge is safe"));
        assertThat(sides.wording().statement()).isEqualTo("b");
        assertThat(sides.members().get("a").stance()).isEqualTo(Stance.UNCLEAR);
        assertThatThrownBy(() -> of(said("a", "said", "\""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tenThousandCopiesAreReadOnce() {
        List<Proposition> copies = IntStream.range(0, 10_000).mapToObj(i -> said("s" + i, "denied", "that the bridge is safe")).toList();
        assertThat(Sides.of(reader, copies).members().values()).hasSize(10_000).allMatch(side -> side.stance() == Stance.DENIES);
    }

    private Sides of(Proposition... members) {
        return Sides.of(reader, List.of(members));
    }

    private static Proposition said(String id, String cue, String content) {
        return Told.by("Ines Halloran").id(id).cue(cue).content(content).told();
    }
}
