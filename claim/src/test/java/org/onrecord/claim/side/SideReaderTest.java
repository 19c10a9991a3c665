package org.onrecord.claim.side;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.claim.Told;
import org.onrecord.domain.Act;
import org.onrecord.domain.Stance;
import org.onrecord.domain.Statement;

class SideReaderTest {

    private final SideReader reader = SideReader.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "said        | Harwick paid the harbor master                                     | ASSERTS",
        "denied      | that Harwick paid the harbor master                                | DENIES",
        "denied      | any payment to the harbor master                                   | DENIES",
        "has not denied | that Harwick paid the harbor master                             | UNCLEAR",
        "admitted    | that Harwick paid the harbor master                                | CONCEDES",
        "conceded    | that Harwick had never paid the harbor master                      | DENIES",
        "asked       | whether Harwick paid the harbor master                             | REPORTS_NEUTRALLY",
        "said        | there was no evidence that Harwick paid the harbor master          | DENIES",
        "said        | it was not true that Harwick paid the harbor master                | DENIES",
        "said        | it was not false that Harwick paid the harbor master               | ASSERTS",
        "said        | the allegation that Harwick paid the harbor master was a hoax      | DENIES",
        "cited       | the allegation that Harwick paid the harbor master                 | REPORTS_NEUTRALLY",
        "repeated    | the allegation that Harwick paid the harbor master                 | ASSERTS",
        "dismissed   | the allegation that Harwick paid the harbor master as fiction      | DENIES",
        "rejected    | a report about the claim that Harwick paid the harbor master       | UNCLEAR",
        "said        | Lowe had denied that Harwick paid the harbor master                | REPORTS_NEUTRALLY",
        "said        | I deny that Harwick paid the harbor master                         | DENIES",
        "did not establish | that Harwick paid the harbor master                          | DOUBTS",
        "said        | not only Harwick paid the harbor master                            | ASSERTS",
        "said        | if Harwick paid the harbor master, the board would know            | UNCLEAR",
        "said        | Did Harwick pay the harbor master?                                 | REPORTS_NEUTRALLY",
        "said        | Harwick neither paid nor thanked the harbor master                 | DENIES",
        "said        | Harwick paid the harbor master, but the town did not pay the crew  | ASSERTS",
        "said        | the town thanked the crew, but Harwick did not pay the harbor master | DENIES",
        "said        | Harwick wanted to pay the harbor master, but couldn't              | UNCLEAR",
        "decried     | what the clerk calls a payment to the harbor master by Harwick    | REPORTS_NEUTRALLY",
        "said        | No, Harwick paid the harbor master                                | ASSERTS",
        "said        | Lowe paid the harbor master, not Harwick                          | ASSERTS",
        "wrote       | Harwick didnt pay the harbor master                               | DENIES",
        "declined to say | whether Harwick paid the harbor master                         | UNCLEAR",
        "refused to accept | that Harwick paid the harbor master                          | DENIES"})
    void aStatementTakesASideToAClaim(String cue, String content, Stance stance) {
        assertThat(side(cue, content, "Harwick paid the harbor master").stance()).isEqualTo(stance);
    }

    @Test
    void whatNobodySaysIsOpen() {
        Statement none = Told.bySomebody("No official").cue("has said").content("that Harwick paid the harbor master").told().statement();
        assertThat(reader.side(none, "Harwick paid the harbor master").stance()).isEqualTo(Stance.UNCLEAR);
        assertThat(reader.side(none, "Harwick paid the harbor master").reasons()).containsExactly("\"No official\"");
        Statement some = Told.bySomebody("An official").cue("has said").content("that Harwick paid the harbor master").told().statement();
        assertThat(reader.side(some, "Harwick paid the harbor master").stance()).isEqualTo(Stance.ASSERTS);
    }

    @Test
    void theReasonsAreTheWordsThatDecide() {
        assertThat(side("has denied", "that Harwick paid", "Harwick paid").reasons()).containsExactly("\"has denied\"");
        assertThat(side("said", "it is a myth that Harwick paid", "Harwick paid").reasons()).containsExactly("\"myth\"");
    }

    @Test
    void aVerdictOnWhatWasSpokenOfBeforeIsADenial() {
        assertThat(side("said", "“That is complete nonsense. Our books are open.”", "Harwick paid the harbor master").stance()).isEqualTo(Stance.DENIES);
    }

    @Test
    void theOppositeWordTurnsTheSide() {
        assertThat(side("said", "the toll harms the town", "The toll helps the town").stance()).isEqualTo(Stance.DENIES);
        assertThat(side("said", "the toll does more to harm the town than to help it", "The toll helps the town").stance()).isNotEqualTo(Stance.ASSERTS);
    }

    @Test
    void bothSidesOfADenialCanBeMeant() {
        String accepted = "The mayor accepted the clerk's denial of a deal";
        assertThat(side("said", "the mayor had accepted the clerk's denial of a deal", accepted).stance()).isEqualTo(Stance.ASSERTS);
        assertThat(side("said", "the mayor had accepted the clerk's denial of a deal", "There was a deal").stance()).isEqualTo(Stance.REPORTS_NEUTRALLY);
    }

    @Test
    void whatIsOnlyThoughtPossibleIsAssertedWhereThatIsTheClaim() {
        assertThat(side("said", "it could be the clerk", "It could be the clerk").stance()).isEqualTo(Stance.ASSERTS);
        assertThat(side("said", "it could be the clerk", "It was the clerk").stance()).isEqualTo(Stance.UNCLEAR);
    }

    @Test
    void aDenialOfSomethingElseIsNoSide() {
        assertThat(side("said", "the crew did not sleep", "Harwick paid the harbor master").stance()).isEqualTo(Stance.UNCLEAR);
        assertThat(reader.side(statement("said", "so it was", Act.DENY), "Harwick paid the harbor master").stance()).isEqualTo(Stance.UNCLEAR);
    }

    @Test
    void pairsAgreeOrAreOpposedOrNeither() {
        Statement asserts = statement("said", "the bridge is safe", Act.ASSERT);
        Statement denies = statement("denied", "that the bridge is safe", Act.DENY);
        Statement asks = statement("asked", "whether the bridge is safe", Act.ASK);
        assertThat(reader.pair(asserts, denies)).isEqualTo(PairSide.OPPOSED);
        assertThat(reader.pair(denies, asserts)).isEqualTo(PairSide.OPPOSED);
        assertThat(reader.pair(denies, statement("said", "the bridge is not safe", Act.ASSERT))).isEqualTo(PairSide.AGREE);
        assertThat(reader.pair(asserts, asks)).isEqualTo(PairSide.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\"", "”“", "...", "？", "no", "not not not not not"})
    void wordlessStatementsTakeNoSide(String content) {
        assertThat(side("said", content, "The bridge is safe").stance()).isEqualTo(Stance.UNCLEAR);
    }

    @Test
    void aVeryLongStatementCostsNoMoreThanItsBeginning() {
        String content = "the bridge is not safe, ".repeat(50_000) + "?".repeat(100_000);
        assertThat(side("said", content, "The bridge is safe")).isNotNull();
    }

    private Sided side(String cue, String content, String wording) {
        return reader.side(statement(cue, content, Act.ASSERT), wording);
    }

    private static Statement statement(String cue, String content, Act act) {
        return Told.by("Ines Halloran").cue(cue).content(content).act(act).told().statement();
    }
}
