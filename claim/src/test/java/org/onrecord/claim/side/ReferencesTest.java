package org.onrecord.claim.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.Told;
import org.onrecord.claim.side.Reference.Takes;
import org.onrecord.domain.Stance;
import org.onrecord.domain.Text;

class ReferencesTest {

    private final SideReader reader = SideReader.load();
    private final List<Proposition> told = new ArrayList<>();

    @Test
    void whoRefutesAClaimIsAgainstWhoMadeIt() {
        String report = "Bo Lind claimed that the board accepted the plan. The board refuted Lind's claim.";
        say(report, "a", "Bo Lind", "claimed", "that the board accepted the plan");
        say(report, "b", "The board", "refuted", "Lind's claim");
        assertThat(found(report)).containsExactly(new Reference("b", "a", Takes.AGAINST, false, "\"Lind's claim\""));
        assertThat(sides(report).members().get("b").stance()).isEqualTo(Stance.DENIES);
    }

    @Test
    void whoRefutesADenialIsAgainstTheDenial() {
        String report = "Bo Lind denied that the board met in May. Ines Halloran contradicted Lind's denial.";
        say(report, "a", "Bo Lind", "denied", "that the board met in May");
        say(report, "b", "Ines Halloran", "contradicted", "Lind's denial");
        assertThat(sides(report).members().get("a").stance()).isEqualTo(Stance.DENIES);
        assertThat(sides(report).members().get("b").stance()).isEqualTo(Stance.ASSERTS);
    }

    @Test
    void whoRejectsTheAllegationsThatAnotherDeniedIsOnTheSameSide() {
        String report = "Bo Lind denied allegations that the board took money. Ines Halloran rejected the allegations.";
        say(report, "a", "Bo Lind", "denied", "allegations that the board took money");
        say(report, "b", "Ines Halloran", "rejected", "the allegations");
        assertThat(found(report)).containsExactly(new Reference("b", "a", Takes.UP, false, "\"the allegations\""));
    }

    @Test
    void aVerdictGoesOnWithWhatTheSameSpeakerDenied() {
        String report = "Bo Lind denied that the board took money. \"This is absolutely false,\" Bo Lind said.";
        say(report, "a", "Bo Lind", "denied", "that the board took money");
        say(report, "b", "Bo Lind", "said", "\"This is absolutely false,\"");
        assertThat(found(report)).extracting(Reference::takes).containsExactly(Takes.UP);
        assertThat(sides(report).members().get("b").stance()).isEqualTo(Stance.DENIES);
    }

    @Test
    void aDifferingAccountIsAgainstTheOneBefore() {
        String report = "Bo Lind said that the board accepted the plan.\nInes Halloran gave a differing account, saying the talks were long.";
        say(report, "a", "Bo Lind", "said", "that the board accepted the plan");
        say(report, "b", "Ines Halloran", "saying", "the talks were long");
        assertThat(found(report)).extracting(Reference::takes).containsExactly(Takes.AGAINST);
        assertThat(sides(report).members().get("b").stance()).isEqualTo(Stance.DENIES);
    }

    @Test
    void aDifferingAccountThatSaysTheSameOfTheClaimIsUnclear() {
        String report = "Bo Lind said that the board accepted the plan.\nInes Halloran gave a differing account, saying that the board accepted the plan late.";
        say(report, "a", "Bo Lind", "said", "that the board accepted the plan");
        say(report, "b", "Ines Halloran", "saying", "that the board accepted the plan late");
        assertThat(sides(report).members().get("b").stance()).isEqualTo(Stance.UNCLEAR);
    }

    @Test
    void whatSaysSomethingOfItsOwnSpeaksOfNoOther() {
        String report = "Bo Lind claimed that the board met. Ines Halloran said the claim form was lost.";
        say(report, "a", "Bo Lind", "claimed", "that the board met");
        say(report, "b", "Ines Halloran", "said", "the claim form was lost");
        assertThat(found(report)).isEmpty();
    }

    private void say(String report, String id, String speaker, String cue, String content) {
        told.add(Told.by(speaker).id(id).cue(cue).content(content).at(report.indexOf(content)).told());
    }

    private List<Reference> found(String report) {
        return References.of(reader, Text.of(report), told.stream().map(Proposition::statement).toList());
    }

    private Sides sides(String report) {
        return Sides.of(reader, told, found(report));
    }
}
