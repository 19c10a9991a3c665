package org.onrecord.resolve.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.resolve.Marked.lastSpeakers;
import static org.onrecord.resolve.Marked.speakers;
import static org.onrecord.resolve.Marked.statements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;

class SpeakersTest {

    private static final String C = "{1c:that the bridge over the river was not safe}.";

    private static Speaker only(String marked) {
        return statements(marked).getLast().speakers().getFirst();
    }

    @Test
    void aFullNameIsItself() {
        assertThat(only("{1s:Ann Lee} {1q:said} " + C)).extracting(Speaker::name, Speaker::type, Speaker::resolvedBy, Speaker::id)
                .containsExactly("Ann Lee", Type.PERSON, ResolvedBy.NAME, "person:ann-lee");
    }

    @Test
    void aNameComesWithoutItsTitle() {
        assertThat(lastSpeakers("{1s:Marland Secretary of State Ann Lee} {1q:said} " + C)).containsExactly("Ann Lee");
        assertThat(lastSpeakers("{1s:Prime Minister Bob Ray} {1q:said} " + C)).containsExactly("Bob Ray");
        assertThat(lastSpeakers("{1s:Harbor Authority spokesman Carl Moor} {1q:said} " + C)).containsExactly("Carl Moor");
    }

    @Test
    void aSurnameIsTheFullNameOfTheFirstMention() {
        assertThat(only("Ann Lee came to the harbor. {1s:Lee} {1q:said} " + C)).extracting(Speaker::name, Speaker::resolvedBy)
                .containsExactly("Ann Lee", ResolvedBy.SURNAME);
    }

    @Test
    void titleAndSurnameAreTheFullName() {
        assertThat(lastSpeakers("Ann Lee came to the harbor. {1s:Ms. Lee} {1q:said} " + C)).containsExactly("Ann Lee");
        assertThat(lastSpeakers("Ann Lee came to the harbor. {1s:Senator Lee} {1q:said} " + C)).containsExactly("Ann Lee");
    }

    @Test
    void aSurnameInCapitalsIsTheFullName() {
        assertThat(lastSpeakers("Ann Lee met Carl Moor.\n{1s:MOOR}{1q::} {1c:It was late and the ferry had left.}")).containsExactly("Carl Moor");
    }

    @Test
    void theTitleTellsTwoPersonsOfOneSurnameApart() {
        String report = "Ann Lee and her brother Bob Lee came to the harbor. ";
        assertThat(lastSpeakers(report + "{1s:Mr. Lee} {1q:said} " + C)).containsExactly("Bob Lee");
        assertThat(lastSpeakers(report + "{1s:Ms. Lee} {1q:said} " + C)).containsExactly("Ann Lee");
    }

    @Test
    void aHeadlineGivesTheFirstNameThatTheBodyLeavesOut() {
        assertThat(lastSpeakers("Ann Lee Opens Harbor Talks With Builders\n\nThe talks were short. {1s:Lee} {1q:said} " + C))
                .containsExactly("Ann Lee");
    }

    @Test
    void aPersonCalledLikeAMonthIsFound() {
        assertThat(lastSpeakers("Prime Minister Ann May came in May. {1s:May} {1q:said} " + C)).containsExactly("Ann May");
    }

    @Test
    void sheIsTheWomanBefore() {
        assertThat(only("Ann Lee met Bob Ray. {1s:She} {1q:said} " + C)).extracting(Speaker::name, Speaker::resolvedBy)
                .containsExactly("Ann Lee", ResolvedBy.PRONOUN);
    }

    @Test
    void anAcronymIsNoPronoun() {
        assertThat(lastSpeakers("{1s:WHO} {1q:said} " + C)).containsExactly("WHO");
    }

    @Test
    void anAddressByOfficeNamesNobody() {
        assertThat(lastSpeakers("President Bob Ray waited. {1s:Mr. President} {1q:said} " + C)).doesNotContain("President");
        assertThat(lastSpeakers("Bob King waited. {1s:Mr. King} {1q:said} " + C)).containsExactly("Bob King");
    }

    @Test
    void twoEqualCandidatesLeaveAPronounOpen() {
        assertThat(lastSpeakers("Bob Ray met Ann Lee and Eve Moor on Monday. {1s:She} {1q:said} " + C)).isEmpty();
    }

    @Test
    void heIsTheLastSpeakerOfTheParagraph() {
        assertThat(speakers("Bob Ray waited. {1s:Carl Moor} {1q:said} {1c:that Ray had waited}. {2c:“It was late,”} {2s:he} {2q:said}."))
                .containsExactly(List.of("Carl Moor"), List.of("Carl Moor"));
    }

    @Test
    void aPronounBeforeAnyNameStaysOpen() {
        assertThat(lastSpeakers("{1s:He} {1q:said} " + C)).isEmpty();
    }

    @Test
    void namesInsideAQuotationAreNotWhoSpeaksNext() {
        assertThat(lastSpeakers("Bob Ray came. {1c:“Carl Moor lied to all of us,”} {1s:he} {1q:said}.")).containsExactly("Bob Ray");
    }

    @Test
    void aRoleIsThePersonOfThatTitle() {
        String report = "Marland President Bob Ray met Harbor President Carl Moor. ";
        assertThat(only(report + "{1s:The Marland president} {1q:said} " + C)).extracting(Speaker::name, Speaker::resolvedBy)
                .containsExactly("Bob Ray", ResolvedBy.ROLE);
    }

    @Test
    void aRoleOfAnotherCountryIsSomebodyElse() {
        assertThat(lastSpeakers("French President Bob Ray met German President Carl Moor. {1s:The German leader} {1q:said} " + C))
                .containsExactly("Carl Moor");
    }

    @Test
    void aRoleIsThePersonOfAnApposition() {
        assertThat(lastSpeakers("Ann Lee, a spokeswoman for the harbor, came with Bob Ray. {1s:The spokeswoman} {1q:said} " + C))
                .containsExactly("Ann Lee");
    }

    @Test
    void anAppositionNamesThePerson() {
        assertThat(only("{1s:The host of the talks, Chancellor Ann Lee,} {1q:said} " + C)).extracting(Speaker::name, Speaker::resolvedBy)
                .containsExactly("Ann Lee", ResolvedBy.APPOSITION);
        assertThat(lastSpeakers("{1s:Ann Lee, the mayor of Marl,} {1q:said} " + C)).containsExactly("Ann Lee");
    }

    @Test
    void twoNamesAreTwoSpeakers() {
        assertThat(lastSpeakers("{1s:Ann Lee and Bob Ray} {1q:said} " + C)).containsExactly("Ann Lee", "Bob Ray");
        assertThat(lastSpeakers("{1s:Sens. Ann Lee (D-Mont.) and Bob Ray (R-La.)} {1q:said} " + C)).containsExactly("Ann Lee", "Bob Ray");
    }

    @Test
    void anOrganisationIsItself() {
        assertThat(only("{1s:The Marl Harbor Authority} {1q:said} " + C)).extracting(Speaker::name, Speaker::type)
                .containsExactly("Marl Harbor Authority", Type.ORGANIZATION);
    }

    @Test
    void aMetonymIsAnOrganisation() {
        assertThat(only("{1s:The White House} {1q:said} " + C)).extracting(Speaker::name, Speaker::type)
                .containsExactly("White House", Type.ORGANIZATION);
    }

    @Test
    void aSeatOfGovernmentIsItsCountry() {
        assertThat(only("{1s:Paris} {1q:denied} " + C)).extracting(Speaker::name, Speaker::type)
                .containsExactly("France", Type.ORGANIZATION);
    }

    @Test
    void aShortNameOfABodyIsItsFullOne() {
        assertThat(lastSpeakers("The Harbor Protection Committee met. {1s:The committee} {1q:said} " + C))
                .containsExactly("Harbor Protection Committee");
        assertThat(lastSpeakers("The Harbor Protection Committee met. {1s:The HPC} {1q:said} " + C))
                .containsExactly("Harbor Protection Committee");
    }

    @Test
    void groupsKeepTheirWords() {
        assertThat(only("{1s:Several harbor officials} {1q:said} " + C)).extracting(Speaker::name, Speaker::type)
                .containsExactly("Several harbor officials", Type.GROUP);
    }

    @Test
    void anonymousSourcesKeepTheirWords() {
        Speaker speaker = only("{1s:a senior official} {1q:said} " + C);
        assertThat(speaker).extracting(Speaker::name, Speaker::type).containsExactly("a senior official", Type.ANONYMOUS);
        assertThat(speaker.id()).matches("anonymous:[0-9a-f]{8}:a-senior-official");
    }

    @Test
    void aDocumentIsItsFullerMention() {
        String report = "Marl saw the release of a report commissioned by Senator Ann Lee on Monday. ";
        assertThat(only(report + "{1s:The report} {1q:said} " + C)).extracting(Speaker::name, Speaker::type)
                .containsExactly("a report commissioned by Ann Lee", Type.DOCUMENT);
    }

    @Test
    void whoIsThePersonBeforeIt() {
        assertThat(lastSpeakers("Bob Ray met Ann Lee, {1s:who} {1q:said} " + C)).containsExactly("Ann Lee");
        assertThat(lastSpeakers("Ann Lee, the mayor, {1s:who} {1q:said} " + C)).containsExactly("Ann Lee");
    }

    @Test
    void someWhoSpeakAreNobodyNamedBefore() {
        assertThat(only("Bob Ray met Ann Lee, to the anger of some {1s:who} {1q:believe} " + C)).extracting(Speaker::name, Speaker::type)
                .containsExactly("some", Type.GROUP);
    }

    @Test
    void twoJoinedPersonsAreThey() {
        assertThat(lastSpeakers("Ann Lee and Bob Ray own the ferry. {1s:They} {1q:said} " + C)).containsExactly("Ann Lee", "Bob Ray");
    }

    @Test
    void aThingIsNotItsOutlet() {
        assertThat(lastSpeakers("A copy of the report was published by the Courier. {1s:It} {1q:describes} {1c:the bridge as unsafe}."))
                .containsExactly("report");
    }

    @Test
    void aDescriptionEndsBeforeWhatIsToldOfIt() {
        assertThat(lastSpeakers("{1s:A 46-page study of the bridge released by the Harbor Department last month} {1q:said} " + C))
                .containsExactly("A 46-page study of the bridge");
        assertThat(lastSpeakers("{1s:A memorandum seen by the Courier} {1q:said} " + C)).containsExactly("A memorandum");
        assertThat(lastSpeakers("{1s:Several judges handling the case} {1q:said} " + C)).containsExactly("Several judges");
        assertThat(lastSpeakers("{1s:lawyers for both Ann and Bob Lee} {1q:said} " + C)).containsExactly("lawyers for both Ann and Bob Lee");
    }

    @Test
    void itIsTheBodyBefore() {
        assertThat(lastSpeakers("{1s:The Harbor Authority} {1q:denied} {1c:the charge of fraud}. {2s:It} {2q:said} {2c:that the charge was old}."))
                .containsExactly("Harbor Authority");
    }

    @Test
    void theyIsTheGroupBefore() {
        assertThat(lastSpeakers("{1s:Harbor officials} {1q:denied} {1c:the charge of fraud}. {2s:They} {2q:said} {2c:that the charge was old}."))
                .containsExactly("Harbor officials");
    }

    @Test
    void iInsideAQuotationIsItsSpeaker() {
        assertThat(speakers("{1c:“{2s:I} {2q:believe} {2c:that the bridge is safe},”} {1s:Ann Lee} {1q:said}."))
                .containsExactly(List.of("Ann Lee"), List.of("Ann Lee"));
    }

    @Test
    void iOutsideQuotationsIsTheAuthor() {
        assertThat(only("{1s:I} {1q:asked} {1c:who had paid for the ferry}.")).extracting(Speaker::name, Speaker::type)
                .containsExactly("the author", Type.AUTHOR);
    }

    @Test
    void aParagraphOfNothingButQuotationGoesOn() {
        List<List<String>> speakers = speakers("{1c:“It is late,”} {1s:Ann Lee} {1q:told} reporters.\n\n“The ferry will not run again this year.”");
        assertThat(speakers).containsExactly(List.of("Ann Lee"), List.of("Ann Lee"));
    }

    @Test
    void aQuotationThatOpensTheReportTakesTheSpeakerNamedRightAfter() {
        List<List<String>> speakers = speakers("“The ferry will not run again this year.”\n\n{1c:“It is late,”} {1s:Ann Lee} {1q:told} reporters.");
        assertThat(speakers).containsExactly(List.of("Ann Lee"), List.of("Ann Lee"));
    }

    @Test
    void twoFirstNamesAreNeverOnePerson() {
        assertThat(speakers("{1s:Ann Lee} {1q:said} {1c:that it was late}. {2s:Bob Lee} {2q:said} {2c:that it was not}."))
                .containsExactly(List.of("Ann Lee"), List.of("Bob Lee"));
    }

    @Test
    void aSurnameOfTwoPersonsNamesNeither() {
        assertThat(lastSpeakers("Ann Vell and Bob Vell came to the harbor. {1s:Vell} {1q:said} " + C)).isEmpty();
    }

    @Test
    void aSurnameOfTwoPersonsIsTheOneOfTheLastSentences() {
        String between = "The ferry was late again. The harbor was full of people who waited for it in the rain. ".repeat(10);
        assertThat(lastSpeakers("Ann Vell opened the harbor. " + between + "Bob Vell came on Monday. {1s:Vell} {1q:said} " + C)).containsExactly("Bob Vell");
    }

    @Test
    void aSurnameOfTwoPersonsIsLessCertain() {
        assertThat(only("Ann Vell came to the harbor. {1s:Vell} {1q:said} " + C).confidence()).isEqualTo(0.95);
        assertThat(only("Ann Vell met her brother Bob Vell. {1s:Ms. Vell} {1q:said} " + C).confidence()).isEqualTo(0.85);
    }

    @Test
    void initialsAndNicknamesAreTheFullName() {
        assertThat(lastSpeakers("John D. Vell came to the harbor. {1s:J. D. Vell} {1q:said} " + C)).containsExactly("John D. Vell");
        assertThat(lastSpeakers("William Vell came to the harbor. {1s:Bill Vell} {1q:said} " + C)).containsExactly("William Vell");
    }

    @Test
    void anAcronymInBracketsIsTheBodyBeforeIt() {
        assertThat(lastSpeakers("The Marland Hafen Authority (MHX) met. {1s:The MHX} {1q:said} " + C)).containsExactly("Marland Hafen Authority");
    }

    @Test
    void namesThatAreWordsTooAreFound() {
        assertThat(lastSpeakers("Prime Minister Ann May came in May. Nobody was late. {1s:May} {1q:said} " + C)).containsExactly("Ann May");
        assertThat(lastSpeakers("Carl Will met Ann Rose. He will come. {1s:Will} {1q:said} " + C)).containsExactly("Carl Will");
        assertThat(lastSpeakers("Carl Moor met Ann Rose. Prices rose. {1s:Rose} {1q:said} " + C)).containsExactly("Ann Rose");
        assertThat(lastSpeakers("Carl Mark met Ann Rose. A mark was left. {1s:Mark} {1q:said} " + C)).containsExactly("Carl Mark");
    }

    @Test
    void aReportWithoutPersonsNamesNone() {
        assertThat(lastSpeakers("It rained. Nothing moved on the river. {1s:He} {1q:said} " + C)).isEmpty();
    }
}
