package org.onrecord.resolve.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Statement;
import org.onrecord.resolve.Marked;

class CuesTest {

    private static Act act(String marked) {
        return Marked.statements(marked).getFirst().manner().act();
    }

    private static Kind kind(String marked) {
        return Marked.statements(marked).getFirst().manner().kind();
    }

    @Test
    void saidAsserts() {
        assertThat(act("{1s:Lee} {1q:said} {1c:that it was late}.")).isEqualTo(Act.ASSERT);
    }

    @Test
    void anActThatWasNotDoneWasHeldBack() {
        assertThat(act("{1s:Lee} {1q:has not denied} {1c:the meeting at the harbor}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:Lee} {1q:has not accused} {1c:the builder}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:Lee} {1q:could not confirm} {1c:that the bridge was shut}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:Lee} {1q:would not say} {1c:who had paid}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:Lee} {1q:declined to rule out} {1c:a toll on the bridge}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:Lee} {1q:refused to promise} {1c:a ferry by May}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:Lee} {1q:said nothing about} {1c:the ferry}.")).isEqualTo(Act.DECLINE);
    }

    @Test
    void notToTakeASideIsToTakeTheOther() {
        assertThat(act("{1s:Lee} {1q:did not accept} {1c:the figures of the clerk}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:refused to accept} {1c:the figures of the clerk}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:does not support} {1c:a toll on the bridge}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:is no fan of} {1c:the toll}.")).isEqualTo(Act.ACCUSE);
    }

    @Test
    void notOnlyNegatesNothing() {
        assertThat(act("{1s:Lee} {1q:not only denied} {1c:the meeting at the harbor}.")).isEqualTo(Act.DENY);
    }

    @Test
    void aLightVerbLeavesTheActToItsNoun() {
        assertThat(act("{1s:Lee} {1q:issued a denial of} {1c:the meeting at the harbor}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:laid blame on} {1c:the builder of the bridge}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1s:Lee} {1q:issued a statement refuting} {1c:the charge}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:had harsh words for} {1c:the builder of the bridge}.")).isEqualTo(Act.ACCUSE);
    }

    @Test
    void aPassiveDoesWhatItsVerbDoes() {
        assertThat(act("{1c:The builder} {1q:was accused by} {1s:the clerk}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1c:The ferry} {1q:was praised by} {1s:the mayor}.")).isEqualTo(Act.PRAISE);
    }

    @Test
    void aNounReportsLikeItsVerb() {
        assertThat(act("{1s:His} {1q:accusation} {1c:that the builder lied}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1s:Her} {1q:exhortation} {1c:to vote on Tuesday}.")).isEqualTo(Act.DEMAND);
    }

    @Test
    void theContentTellsADemandFromAQuestion() {
        assertThat(act("{1s:Lee} {1q:asked} {1c:the board to act before May}.")).isEqualTo(Act.DEMAND);
        assertThat(act("{1s:Lee} {1q:asked} {1c:whether the board was able to act}.")).isEqualTo(Act.ASK);
    }

    @Test
    void whatIsVoicedDecides() {
        assertThat(act("{1s:Lee} {1q:voiced} {1c:strong doubt about the toll}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:expressed} {1c:cautious optimism about the ferry}.")).isEqualTo(Act.PREDICT);
    }

    @Test
    void whatANameSaysDecides() {
        assertThat(act("{1s:Lee} {1q:called} {1c:the deal “a disgrace for the town.”}")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1s:Lee} {1q:called} {1c:the deal “a triumph for the town.”}")).isEqualTo(Act.PRAISE);
    }

    @Test
    void toCallAClaimUntrueDenies() {
        assertThat(act("{1s:Lee} {1q:called} {1c:the claims baseless}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:called} {1c:the allegation untrue}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:called} {1c:the story “a lie”}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:described} {1c:the reports as false}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:labelled the report} {1c:fiction}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:Lee} {1q:called} {1c:the builder a liar}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1s:Lee} {1q:described} {1c:the report as long}.")).isEqualTo(Act.ASSERT);
    }

    @Test
    void notToDenyIsNoDenial() {
        assertThat(act("{1s:Lee} {1q:said} {1c:she would not deny it}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1c:“I can't deny it,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.ACKNOWLEDGE);
        assertThat(act("{1c:“Not true,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.DENY);
    }

    @Test
    void griefNewsAndADiagnosisBlameNobody() {
        assertThat(act("{1c:“It is so sad,”} {1q:said} {1s:Ella Brink}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:Ella Brink} {1q:said} {1c:she was saddened}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1c:“I am tired and angry. She was killed by the water,”} {1q:said} {1s:Ella Brink}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:The doctor} {1q:said} {1c:the wound was bad and the boy was weak}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:She} {1q:said} {1c:the virus attacks the lungs and the damage is severe}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1c:“The harvest failed,”} {1q:said} {1s:a farmer}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1c:“It was a terrible flood,”} {1q:said} {1s:a farmer}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1c:“The flood destroyed our houses,”} {1q:said} {1s:a farmer}.")).isEqualTo(Act.ASSERT);
    }

    @Test
    void aHarmBlamesWhoeverIsBehindIt() {
        assertThat(act("{1c:“The council has failed the farmers,”} {1q:said} {1s:Ella Brink}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1s:Ella Brink} {1q:said} {1c:that Marl destroyed the harvest}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1c:“It is a terrible deal,”} {1q:said} {1s:Ella Brink}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1c:“It was a failure of the whole board,”} {1q:said} {1s:Ella Brink}.")).isEqualTo(Act.ACCUSE);
    }

    @Test
    void whoSpeaksOfAnotherAdmitsNothing() {
        assertThat(act("{1s:They} {1q:said} {1c:she was wrong}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1s:He} {1q:told} her {1c:that she was wrong}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1s:I} {1q:said} {1c:he was wrong}.")).isEqualTo(Act.ACCUSE);
        assertThat(act("{1s:She} {1q:said} {1c:she was wrong}.")).isEqualTo(Act.ACKNOWLEDGE);
        assertThat(act("{1s:They} {1q:said} {1c:that they were wrong}.")).isEqualTo(Act.ACKNOWLEDGE);
        assertThat(act("{1s:Ella Brink} {1q:said} {1c:she was wrong}.")).isEqualTo(Act.ACKNOWLEDGE);
        assertThat(act("{1s:He} {1q:said} {1c:she would resign}.")).isEqualTo(Act.ASSERT);
    }

    @Test
    void whatNobodySaidWasHeldBack() {
        assertThat(act("{1s:Neither Ana Berg nor Ole Dahl} {1q:said} {1c:the plan was good}.")).isEqualTo(Act.DECLINE);
        assertThat(act("Neither {1s:Ana Berg nor Ole Dahl} {1q:said} {1c:the plan was good}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:Nobody} {1q:said} {1c:that the plan was safe}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:No official} {1q:has said} {1c:that the plan was safe}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:No one} {1q:accused} {1c:the builder}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:None of the ministers} {1q:denied} {1c:it}.")).isEqualTo(Act.DECLINE);
    }

    @Test
    void neitherNorNamesBoth() {
        assertThat(Marked.speakers("{1s:Neither Ana Berg nor Ole Dahl} {1q:said} {1c:the plan was good}.")).containsExactly(List.of("Ana Berg", "Ole Dahl"));
    }

    @Test
    void whatIsOnlyImaginedAsSaidDoesNoMoreThanAssert() {
        assertThat(act("If {1s:Iva Falk} {1q:promises} {1c:that she will resign}, the party splits.")).isEqualTo(Act.ASSERT);
        assertThat(act("Will {1s:Iva Falk} {1q:say} {1c:she will resign}?")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:Iva Falk} {1q:could say} {1c:that she will resign}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:Iva Falk} {1q:may say} {1c:that she will resign}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:Iva Falk} {1q:should say} {1c:that she will resign}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:Iva Falk} {1q:would not say} {1c:who had paid}.")).isEqualTo(Act.DECLINE);
        assertThat(act("{1s:Iva Falk} {1q:would like} {1c:to mend the bridge}.")).isEqualTo(Act.PROMISE);
    }

    @Test
    void didNotSayDeclines() {
        assertThat(act("{1s:Lee} {1q:did not say} {1c:who had paid for the ferry}.")).isEqualTo(Act.DECLINE);
    }

    @Test
    void declinedToCommentDeclines() {
        assertThat(act("{1s:Lee} {1q:declined to comment on} {1c:the ferry}.")).isEqualTo(Act.DECLINE);
    }

    @Test
    void doesNotBelieveDenies() {
        assertThat(act("{1s:Lee} {1q:does not believe} {1c:the old story of the ferry}.")).isEqualTo(Act.DENY);
    }

    @Test
    void aSelfDenialInTheWordsDenies() {
        assertThat(act("{1c:\"I haven't taken the money,\"} {1s:he} {1q:said}.")).isEqualTo(Act.DENY);
        assertThat(act("{1c:“There were no contacts back then,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.DENY);
        assertThat(act("{1c:“I have never seen that report,”} {1s:she} {1q:said}.")).isEqualTo(Act.DENY);
        assertThat(act("{1c:“We never met the builder,”} {1s:she} {1q:said}.")).isEqualTo(Act.DENY);
    }

    @Test
    void aDenialForOnesOwnSideDenies() {
        assertThat(act("{1s:The clerk} {1q:said} {1c:that her office had never met the builder}.")).isEqualTo(Act.DENY);
        assertThat(act("{1s:The clerk} {1q:said} {1c:he had not met the builder}.")).isEqualTo(Act.DENY);
    }

    @Test
    void aNegationThatIsNoDenialDoesNotDeny() {
        assertThat(act("{1c:“I don't know who paid for the ferry,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:Lee} {1q:spoke of} {1c:the old charge of cheating and of who denied it}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1c:“I have never seen such a flood,”} {1s:she} {1q:said}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1c:“If we do not mend it, the bridge falls,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1c:“The toll is old. In those days we did not keep books,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:He} {1q:had thought} {1c:he would be too slow}.")).isEqualTo(Act.ASSERT);
        assertThat(act("{1s:She} {1q:felt} {1c:she was not taken seriously}.")).isEqualTo(Act.ASSERT);
    }

    @Test
    void negatedBlameDeniesAndNegatedPraiseBlames() {
        assertThat(act("{1c:“He is no racist,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.DENY);
        assertThat(act("{1c:“The plan is not good or sensible,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.ACCUSE);
    }

    @Test
    void whatTheSpeakerSaysToDoIsDone() {
        assertThat(act("{1c:“I strongly support the ferry,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.PRAISE);
        assertThat(act("{1c:“We urge the board to act,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.DEMAND);
        assertThat(act("{1s:Lee} {1q:said} {1c:that he intends to run}.")).isEqualTo(Act.PROMISE);
        assertThat(act("{1c:“We asked for a ferry in those years,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.ASSERT);
    }

    @Test
    void aQuestionAsks() {
        assertThat(act("{1c:“Who paid for the ferry?”} {1s:Lee} {1q:said}.")).isEqualTo(Act.ASK);
    }

    @Test
    void aPromiseInTheFirstPersonPromises() {
        assertThat(act("{1c:“I will mend the bridge,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.PROMISE);
    }

    @Test
    void aQuotationWithoutCueIsSpeech() {
        assertThat(kind("{1c:“The ferry will not run again.”}")).isEqualTo(Kind.SPEECH);
    }

    @Test
    void toRefuseToDoSomethingIsNoSpeech() {
        assertThat(kind("{1s:Lee} {1q:refused} {1c:to pay the toll}.")).isEqualTo(Kind.INTENTION);
        assertThat(kind("{1s:Lee} {1q:declined} {1c:to comment}.")).isEqualTo(Kind.SPEECH);
    }

    @Test
    void whatIsSaidInALetterIsWritten() {
        assertThat(kind("{1s:Lee} {1q:said} in a short letter {1c:that it was late}.")).isEqualTo(Kind.WRITING);
        assertThat(kind("{1s:The poll} {1q:says} {1c:that most want a ferry}.")).isEqualTo(Kind.WRITING);
        assertThat(kind("{1s:The Quarry Post} {1q:said} {1c:that the bridge was shut}.")).isEqualTo(Kind.WRITING);
    }

    @Test
    void whatADocumentSaysIsWritten() {
        assertThat(kind("{1s:The report} {1q:said} {1c:that the bridge was old and cracked}.")).isEqualTo(Kind.WRITING);
    }

    @Test
    void theAddresseeStandsAfterTold() {
        Statement statement = Marked.statements("{1s:Lee} {1q:told} reporters in Marl {1c:that it was late}.").getFirst();
        assertThat(statement.circumstances().addressee().orElseThrow().text()).isEqualTo("reporters");
    }

    @Test
    void whoeverIsQuotedSpeaksAndTheSourcePassesItOn() {
        String marked = "{1c:“It is late,”} {1s:the Harbor News Agency} {1q:quoted} Ann Lee as saying.";
        assertThat(Marked.speakers(marked)).containsExactly(List.of("Ann Lee"));
        assertThat(Marked.statements(marked).getFirst().circumstances().relays().getFirst().name()).isEqualTo("Harbor News Agency");
    }
}
