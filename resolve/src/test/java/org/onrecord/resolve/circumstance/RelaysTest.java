package org.onrecord.resolve.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Statement;
import org.onrecord.resolve.Marked;

class RelaysTest {

    private static List<List<String>> relays(String marked) {
        return Marked.statements(marked).stream().map(RelaysTest::relays).toList();
    }

    private static List<String> relays(Statement statement) {
        return statement.circumstances().relays().stream().map(Relay::name).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {1c:“It is late,”} {1s:the Sever News Agency} {1q:quoted} Ann Lee as saying.            | Sever News Agency
            {1s:Lee} {1q:told} the French newspaper Le Quai {1c:that it was late}.                  | Le Quai
            {1c:“It is late,”} {1s:Lee} {1q:told} state television.                                 | state television
            {1c:“It is late,”} {1s:Lee} {1q:said} on Harbor TV's Marl This Week.                    | Harbor TV's Marl This Week
            {1c:“It is late,”} {1s:Lee} {1q:said} in comments carried by the Sever News Agency.     | Sever News Agency
            {1s:Lee} {1q:told} the Harbor Post {1c:that it was late}.                               | Harbor Post
            {1s:Lee} {1q:said} in an interview with the magazine Der Turm {1c:that it was late}.    | Der Turm
            {1s:Lee} {1q:told} Harbor TV's Ines Rand {1c:that it was late}.                         | Harbor TV
            {1c:“It is late,”} {1s:Lee} {1q:said} on Harbor Television.                             | Harbor Television
            {1c:“It is late,”} {1s:Lee} {1q:said} on Harbor TV’s “Marl and Friends.”                | Harbor TV’s Marl and Friends
            On this weekend’s broadcast of “Marl Today,” {1s:Lee} {1q:said} {1c:it was late}.       | Marl Today
            {1c:“It is late,”} {1s:Lee} {1q:wrote} on Twitter.                                      | Twitter
            According to the Coast Journal, {1s:officials} {1q:said} {1c:that it was late}.         | Coast Journal
            {1s:officials} {1q:said} {1c:that it was late}, the Coast Journal reported.             | Coast Journal
            {1s:Lee} {1q:said} in emails released by WikiLeaks {1c:that it was late}.               | WikiLeaks
            {1c:“It is late,”} {1s:Lee} {1q:says} in the documentary “Low Water.”                   | Low Water
            """)
    void whoPassesTheWordsOnStandsBesideThem(String marked, String relay) {
        assertThat(relays(marked)).containsExactly(List.of(relay));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{1s:The Harbor Post} {1q:reported} {1c:that the ferry was late}.",
        "{1s:Lee} {1q:told} reporters {1c:that the ferry was late}.",
        "{1s:Press Secretary Lee} {1q:said} {1c:that the ferry was late}.",
        "{1s:Lee} {1q:said} on Monday {1c:that the ferry was late}.",
    })
    void whoSpeaksToTheOutletItselfNeedsNoRelay(String marked) {
        assertThat(relays(marked)).containsExactly(List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {1s:President Karel Dostan} {1q:was quoted} by the Norland News Agency {1c:as saying the army would leave}. | Norland News Agency
            President Karel Dostan {1q:was quoted} by {1s:the Norland News Agency} {1c:as saying the army would leave}. | Norland News Agency
            {1s:President Karel Dostan} {1q:was quoted} by Le Quai as saying {1c:the army would leave}.                 | Le Quai
            """)
    void whoeverIsQuotedSpeaksAndTheQuotingPassesItOn(String marked, String relay) {
        Statement statement = Marked.statements(marked).getFirst();
        assertThat(statement.speakers().getFirst().name()).isEqualTo("Karel Dostan");
        assertThat(relays(statement)).containsExactly(relay);
        assertThat(statement.wording().content().text()).isEqualTo("the army would leave");
    }

    @Test
    void anAgencyWithoutANameIsGivenWhole() {
        assertThat(relays("{1s:The agency} {1q:cited} a police officer as saying {1c:two people died}.")).containsExactly(List.of("The agency"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{1s:A 2030 study that appeared in the Norland Medical Journal} {1q:found} {1c:that it was late}.",
        "{1s:A study published in the Norland Medical Journal} {1q:found} {1c:that it was late}.",
    })
    void aStudyIsKnownThroughTheJournalItAppearedIn(String marked) {
        assertThat(relays(marked)).containsExactly(List.of("Norland Medical Journal"));
    }

    @Test
    void aShortNameIsGivenInFull() {
        assertThat(relays("The Harbor Post came out late. {1s:Lee} {1q:told} the Post {1c:that it was late}.")).containsExactly(List.of("Harbor Post"));
    }

    @Test
    void aShortNameOfTwoOutletsStaysShort() {
        assertThat(relays("The Harbor Post and the Coast Post came out. {1s:Lee} {1q:told} the Post {1c:that it was late}.")).containsExactly(List.of("Post"));
    }

    @Test
    void whoTellsOfAStatementPassesItOn() {
        assertThat(relays("{1s:Ann Lee} {1q:said} {1c:that {2s:Bob Ray} {2q:denied} {2c:the whole old story}}."))
                .containsExactly(List.of(), List.of("Ann Lee"));
    }

    @Test
    void whatIsSaidAccordingToAReportStandsWithinIt() {
        List<Statement> both = Marked.statements("{1q:According to} {1s:the harbor report}, {2s:officials} {2q:said} {1c:{2c:that it was late}}.");
        Statement report = both.stream().filter(statement -> statement.within().isEmpty()).findFirst().orElseThrow();
        Statement said = both.stream().filter(statement -> statement.within().isPresent()).findFirst().orElseThrow();
        assertThat(said.within()).contains(report.id());
        assertThat(relays(said)).hasSize(1).first().asString().contains("report");
    }

    @Test
    void whatTheyBelieveThemselvesNobodyPassesOn() {
        assertThat(relays("{1s:Ann Lee} {1q:said} {1c:{2s:she} {2q:believed} {2c:the whole old story}}.")).containsExactly(List.of(), List.of());
    }

    @Test
    void aFindingIsKnownThroughItsPoll() {
        assertThat(relays("The toll is hated, says a new Harbor Post-Marl News national poll. {1s:46 percent} {1q:would back} {1c:its end}, "
                + "and {2s:Ann Lee} {2q:would keep} {2c:it for long}.")).containsExactly(List.of("Harbor Post-Marl News poll"), List.of());
    }

    @Test
    void whatVotersThinkOnlyAPollTells() {
        assertThat(relays("A Coast Journal survey is out. {1s:Voters} {1q:want} {1c:the toll to end}.\n\n{2s:A voter, 30, of Marl,} {2q:said} {2c:it must}."))
                .containsExactly(List.of("Coast Journal survey"), List.of());
    }

    @Test
    void lettersAreKnownThroughWhoeverPublishedThem() {
        assertThat(relays("The emails were released by WikiLeaks. {1c:“It is late,”} {1s:Lee} {1q:wrote}. {2c:“No,”} {2s:Ray} {2q:said}."))
                .containsExactly(List.of("WikiLeaks"), List.of());
    }

    @Test
    void aTranscriptIsOnTheProgrammeTheReportNames() {
        assertThat(relays("""
                On this weekend’s broadcast of “Marl Today,” {1s:Ann Rand} {1q:said} {1c:it was late}.
                {2s:RAND}{2q::} {2c:Will the ferry sail?}
                {3s:RAY}{3q::} {3c:It will sail at nine.}
                {4s:RAND}{4q::} {4c:And come back?}""")).containsOnly(List.of("Marl Today"));
    }

    @Test
    void aReportThatIsRetoldPassesOnItsNamelessSources() {
        assertThat(relays("""
                {1s:The Harbor Post} {1q:reports} {1c:that the ferry company is broke}.

                {2s:A source} {2q:said} {2c:that the ferries were sold}.

                {3s:Ann Lee} {3q:said} {3c:that they were not}.""")).containsExactly(List.of(), List.of("Harbor Post"), List.of());
    }

    @Test
    void theSpansAreThoseOfTheWords() {
        Statement statement = Marked.statements("The Harbor Post came out late. {1s:Lee} {1q:told} the Post {1c:that it was late}.").getFirst();
        assertThat(statement.circumstances().relays().getFirst().spans()).extracting(span -> span.start() + "-" + span.end()).containsExactly("44-48");
    }
}
