package org.onrecord.resolve.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.resolve.Marked;

class AddresseesTest {

    /** The addressee's words of each statement; "" where there is none. */
    private static List<String> addressees(String marked) {
        return Marked.statements(marked).stream().map(AddresseesTest::addressee).toList();
    }

    private static String addressee(Statement statement) {
        return statement.circumstances().addressee().map(Passage::text).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {1s:Lee} {1q:told} reporters in Marl {1c:that it was late}.                                  | reporters
            {1s:Lee} {1q:said} to the crowd {1c:that it was late}.                                        | the crowd
            {1s:Lee} {1q:asked} Ms. Rand {1c:whether it was late}.                                        | Ms. Rand
            {1s:Lee} {1q:urged} {1c:lawmakers to mend the bridge}.                                        | lawmakers
            {1s:Lee} {1q:called on} {1c:the harbor council to mend the bridge}.                           | the harbor council
            {1s:Lee} {1q:promised} voters {1c:that the toll would end}.                                   | voters
            {1s:Lee} {1q:warned} Sallow {1c:against the deal}.                                            | Sallow
            {1s:Lee} {1q:testified} before the harbor committee {1c:that it was late}.                    | the harbor committee
            {1c:“It is late,”} {1s:Lee} {1q:wrote} to the board of the Marl Trust.                        | the board of the Marl Trust
            {1c:“It is late,”} {1s:Lee} {1q:told} Rand and the editors.                                   | Rand and the editors
            {1c:“It is late,”} {1s:Lee} {1q:told} two reporters gathered outside.                         | two reporters
            {1c:“It is late,”} {1s:Lee} {1q:told} a crowd at the Marl ferry.                              | a crowd at the Marl ferry
            In a letter to parliament, {1s:Lee} {1q:said} {1c:that it was late}.                          | parliament
            Speaking on May 4 to a group of harbor pilots, {1s:Lee} {1q:said} {1c:that it was late}.      | a group of harbor pilots
            {1s:Lee} {1q:said} in an interview with the French newspaper Le Quai {1c:that it was late}.   | the French newspaper Le Quai
            In a Harbor Post interview, {1s:Lee} {1q:said} {1c:that it was late}.                         | Harbor Post
            The owners {1q:were told} {1c:that it was late}.                                              | The owners
            Asked by Ines Rand about the toll, {1s:Lee} {1q:said} {1c:that it was late}.                  | Ines Rand
            """)
    void theAddresseeStandsBesideTheCue(String marked, String addressee) {
        assertThat(addressees(marked)).containsExactly(addressee);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{1s:Lee} {1q:promised} {1c:a review of the toll by May}.",
        "{1s:Lee} {1q:asked} {1c:why it was late}.",
        "{1s:Lee} {1q:urged} {1c:caution at the bridge}.",
        "{1s:Lee} {1q:told} {1c:how the ferry sank}.",
        "{1s:Lee} {1q:is said to} {1c:have left the town early}.",
        "{1s:Lee} {1q:said} on Monday {1c:that it was late}.",
        "{1c:Late again.}",
    })
    void wordsAboutThingsHaveNone(String marked) {
        assertThat(addressees(marked)).containsOnly("");
    }

    @Test
    void anAddresseeEndsBeforeATime() {
        assertThat(addressees("{1s:Lee} {1q:told} reporters the week before last {1c:that it was late}.")).containsExactly("reporters");
        assertThat(addressees("{1s:Lee} {1q:told} reporters two days ago {1c:that it was late}.")).containsExactly("reporters");
    }

    @Test
    void whatIsSaidYearsApartWasToldToOthers() {
        assertThat(addressees("{1s:Iva Dorn} {1q:told} reporters last Monday {1c:that it was late}. In 2028, {2s:Dorn} {2q:said} {2c:that it was early}."))
                .containsExactly("reporters", "");
    }

    @Test
    void whoJoinsInAtAHearingSpeaksToTheWitness() {
        assertThat(addressees("""
                Ines Rand grilled the ferry owner Bob Ray at a hearing on Tuesday.

                {1c:“You should go,”} {1s:Ines Rand} {1q:told} Ray.

                {2c:“Why is it late?”} {2s:Otto Holm} {2q:demanded}.

                {3c:“You are the owner,”} {3s:Eva Lund} {3q:said}.""")).containsExactly("Ray", "", "Ray");
    }

    @Test
    void aSubmissionIsSaidToTheCourtItIsMadeTo() {
        assertThat(addressees("{1s:Her submission to the court} {1q:noted} {1c:that it was late}.")).containsExactly("the court");
    }

    @Test
    void anInterviewGoesOnUntilAnotherOccasion() {
        assertThat(addressees("""
                {1s:Ann Lee} {1q:told} the Harbor Post {1c:that it was late}.

                {2c:“The bridge is old,”} {2s:she} {2q:said}.

                {3s:Bob Ray} {3q:said} {3c:that the bridge was new}.

                {4c:“It will fall,”} {4s:Lee} {4q:said}.

                At a rally in Marl, {5s:Lee} {5q:said} {5c:that it had rained}.

                {6c:“A lot,”} {6s:Lee} {6q:said}.""")).containsExactly("the Harbor Post", "the Harbor Post", "", "the Harbor Post", "", "");
    }

    @Test
    void whatIsOftenSaidWasNotSaidThere() {
        assertThat(addressees("{1s:Ann Lee} {1q:told} the Harbor Post {1c:that it was late}. {2s:Lee} {2q:has often said} {2c:that it is late}."))
                .containsExactly("the Harbor Post", "");
    }

    @Test
    void theLedeTakesItFromTheReport() {
        assertThat(addressees("{1s:Ann Lee} {1q:said} on Monday {1c:that the ferry was late}.\n\n{2c:“Very late,”} {2s:Lee} {2q:told} the Harbor Post."))
                .containsExactly("the Harbor Post", "the Harbor Post");
    }

    @Test
    void whoIsUrgedIsToldNothingElse() {
        assertThat(addressees("{1s:Ann Lee} {1q:urged} {1c:lawmakers to mend the bridge}.\n\n{2c:“It is old,”} {2s:Lee} {2q:said}."))
                .containsExactly("lawmakers", "");
    }

    @Test
    void whoIsAskedAnswersTheAsker() {
        assertThat(addressees("{1s:Ines Rand} {1q:asked} Bob Ray {1c:whether the ferry would sail}.\n\n{2c:“It will,”} {2s:Ray} {2q:said}."))
                .containsExactly("Bob Ray", "Ines Rand");
    }

    @Test
    void whoIsAskedWithoutAnAskerIsNamedAfterwards() {
        assertThat(addressees("{1q:Asked} {1c:about the late ferry}, {2s:Bob Ray} {2q:said}, {2c:“It will sail.”}").getFirst()).isEqualTo("Bob Ray");
    }

    @Test
    void anInterviewMayBeToldOfInASentenceOfItsOwn() {
        assertThat(addressees("Ann Lee spoke to the Harbor Post on the pier.\n\n{1c:“It is late,”} {1s:Lee} {1q:said}.")).containsExactly("the Harbor Post");
    }

    @Test
    void atAHearingTwoFaceEachOther() {
        assertThat(addressees("At the hearing {1s:Ines Rand} {1q:criticized} Bob Ray {1c:for the leak}.\n\n{2c:“It leaked,”} {2s:Ray} {2q:said}."))
                .containsExactly("Bob Ray", "Ines Rand");
    }

    @Test
    void whoIsCriticizedElsewhereNeedNotHearIt() {
        assertThat(addressees("At a rally {1s:Ines Rand} {1q:criticized} Bob Ray {1c:for the leak}.")).containsExactly("");
    }

    @Test
    void aPronounIsWhoeverTheOtherOfTheTwoIs() {
        assertThat(addressees("{1s:Ines Rand} {1q:asked} Bob Ray {1c:whether it would sail}. {2s:Ray} {2q:told} her {2c:that it would}."))
                .containsExactly("Bob Ray", "Ines Rand");
    }

    @Test
    void theAuthorIsOnNoOccasionOfTheReport() {
        assertThat(addressees("{1s:I} {1q:told} Ann Lee {1c:that it was late}. {2s:I} {2q:say} {2c:that it is}.")).containsExactly("Ann Lee", "");
    }

    @Test
    void anotherDayIsAnotherOccasion() {
        assertThat(addressees("{1s:Ann Lee} {1q:told} the Harbor Post on Monday {1c:that it was late}.\n\n{2c:“It is not,”} {2s:Lee} {2q:said} on Friday."))
                .containsExactly("the Harbor Post", "");
    }

    @Test
    void whoIsCalledByNameIsToldIt() {
        assertThat(addressees("{1c:“You should resign, Mr. Ray,”} {1s:Ines Rand} {1q:said}.")).containsExactly("Mr. Ray");
    }

    @Test
    void ofTwoWhoTakeTurnsEachSpeaksToTheOther() {
        assertThat(addressees("{1s:RAND}{1q::} {1c:Will the ferry sail?}\n{2s:RAY}{2q::} {2c:It will sail at nine.}\n{3s:RAND}{3q::} {3c:And come back?}"))
                .containsExactly("RAY", "RAND", "RAY");
    }
}
