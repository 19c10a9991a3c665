package org.onrecord.resolve.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.resolve.Marked;
import org.onrecord.resolve.Resolver;
import org.onrecord.resolve.text.Words;

class SayingDatesTest {

    private static final Resolver RESOLVER = Resolver.load();

    /** "date from" of each statement of a report that was published on Thursday, September 22, 2016; "-" for none. */
    private static List<String> said(String marked) {
        return said(marked, Optional.of("2016-09-22"));
    }

    private static List<String> said(String marked, Optional<String> published) {
        Marked report = Marked.of(marked);
        Article article = article(report.article().text(), published);
        return RESOLVER.resolve(article, report.annotation()).stream().map(statement -> statement.circumstances().said()
                .map(said -> said.date() + " " + said.from().name().toLowerCase(java.util.Locale.ROOT)).orElse("-")).toList();
    }

    private static Article article(Text text, Optional<String> published) {
        Publication publication = new Publication("harbor.txt", Optional.empty(), Optional.empty(), List.of(), List.of(), published, "en");
        return Article.of(publication, text, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {1s:Ann Lee} {1q:said} on Tuesday {1c:that it was late}.                                        | 2016-09-20 explicit
            At a rally in Tarn on Tuesday, {1s:Ann Lee} {1q:said} {1c:that it was late}.                    | 2016-09-20 explicit
            In July, {1s:Ann Lee} {1q:denied} {1c:the charge}.                                              | 2016-07 explicit
            {1s:Ann Lee}, speaking in Tarn on Tuesday, {1q:said} {1c:that it was late}.                     | 2016-09-20 explicit
            {1s:A report released last month} {1q:says} {1c:that it was late}.                              | 2016-08 explicit
            {1s:A 2014 report by the port} {1q:says} {1c:that it was late}.                                 | 2014 explicit
            {1c:It was late}, {1s:Ann Lee} {1q:said} this week.                                             | 2016-09-19/2016-09-22 explicit
            In a March 2016 meeting with the editors {1s:Ann Lee} {1q:said} {1c:that it was late}.          | 2016-03 explicit
            """)
    void aDateBesideTheReportingWords(String marked, String said) {
        assertThat(said(marked)).containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{1s:Ann Lee} {1q:said} {1c:that the council met on Tuesday}.", "{1s:Ann Lee}, who was elected in 2009, {1q:said} {1c:that it was late}.",
            "{1s:Ann Lee, who came on Tuesday,} {1q:said} {1c:that it was late}.", "{1s:Ann Lee} {1q:said} ahead of Tuesday's debate {1c:that it was late}.",
            "After he resigned in 2014, {1s:Ann Lee} {1q:said} {1c:that it was late}.", "{1s:Ann Lee} {1q:said} of the 2008 campaign {1c:that it was late}.",
            "{1s:Ann Lee} {1q:plans} {1c:to speak next Tuesday}."})
    void theDateOfSomethingElseIsNotThatOfTheSaying(String marked) {
        assertThat(said(marked).getFirst()).doesNotEndWith("explicit");
    }

    @Test
    void eachOfTwoCuesOfASentenceHasItsOwnDate() {
        assertThat(said("{1s:Ann Lee} {1q:said} on Tuesday {1c:it was late}, and {2s:Bob Ray} {2q:said} on Wednesday {2c:it was dark}."))
                .containsExactly("2016-09-20 explicit", "2016-09-21 explicit");
    }

    @Test
    void aDateOfAnOuterContentIsThatOfTheInnerSaying() {
        assertThat(said("On Wednesday {1s:Ann Lee} {1q:said} {1c:{2s:Bob Ray} had {2q:claimed} on Monday {2c:it was late}}."))
                .containsExactly("2016-09-21 explicit", "2016-09-19 explicit");
    }

    @Test
    void whatThePersonSaysNextIsOfTheSameDay() {
        assertThat(said("At a rally on Tuesday, {1s:Ann Lee} {1q:said} {1c:that it was late}.\n\n{2c:“The ferry is safe,”} {2s:she} {2q:added}."))
                .containsExactly("2016-09-20 explicit", "2016-09-20 context");
    }

    @Test
    void anOldDateIsNotCarriedToTheNextParagraph() {
        assertThat(said("In 2002 {1s:Ann Lee} {1q:wrote} {1c:that it was late}.\n\n{2c:“The ferry is safe,”} {2s:Lee} {2q:said}."))
                .containsExactly("2002 explicit", "2016-09-22 publication");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The pool was built in 2012. {1s:Ida Korn} {1q:said} {1c:it was old}.               | 2016-09-22 publication
            The pool was shut in August. {1s:Ida Korn} {1q:said} {1c:it was old}.              | 2016-09-22 publication
            She gave a speech on it in 2014. {1c:“It is old,”} {1s:she} {1q:said}.             | 2014 context
            On Tuesday the pool was shut. {1s:Ida Korn} {1q:said} {1c:it was old}.             | 2016-09-20 context
            """)
    void aDateToldBeforeInTheParagraphCountsIfItIsADayOfTheNews(String marked, String said) {
        assertThat(said(marked)).containsExactly(said);
    }

    @Test
    void whatHadBeenSaidEarlierDatesNothingAfterIt() {
        assertThat(said("In a speech in 2014, rival {1s:Ned Funk} {1q:had said} {1c:the dam was good}. {2s:Funk} {2q:said} {2c:the dam was safe}."))
                .containsExactly("2014 explicit", "2016-09-22 publication");
        assertThat(said("On Tuesday, {1s:Ned Funk} {1q:had said} {1c:the dam was good}. {2s:Ida Korn} {2q:said} {2c:the dam was safe}."))
                .containsExactly("2016-09-20 explicit", "2016-09-22 publication");
    }

    @Test
    void aStoryOfAnEarlierYearGoesOnWithAPronounOrAQuotationAndEndsWithAName() {
        assertThat(said("In 2014 {1s:Ned Funk} {1q:wrote} {1c:that the dam was good}. {2c:“It is safe,”} {2s:Funk} {2q:said}."))
                .containsExactly("2014 explicit", "2014 context");
        assertThat(said("In 2014 {1s:Ned Funk} {1q:wrote} {1c:that the dam was good}. {2s:He} {2q:added} {2c:that it was safe}."))
                .containsExactly("2014 explicit", "2014 context");
        assertThat(said("In 2014 {1s:Ned Funk} {1q:wrote} {1c:that the dam was good}. {2s:Funk} {2q:said} {2c:the dam was safe}."))
                .containsExactly("2014 explicit", "2016-09-22 publication");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {1s:Ana Voss} {1q:said} on the 45th of May {1c:it was late}. On Monday it was dark.     | -
            On 13/13/2016 {1s:he} {1q:said} {1c:it was late}. On Monday it was dark.                | -
            In the 1990s, {1s:Voss} {1q:said} {1c:it was late}.                                     | 199X explicit
            The week before last {1s:she} {1q:said} {1c:it was late}. It was dark last Tuesday.     | 2016-09-05/2016-09-11 explicit
            """)
    void aSayingWithADateOfItsOwnTakesNoOther(String marked, String said) {
        assertThat(said(marked)).containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It was dark on April 12. A week earlier, {1s:she} {1q:said} {1c:it was late}.",
            "It was dark on April 12. Last week, {1s:Gorski} {1q:told} the court {1c:it was late}.",
            "In 2014 it was dark. On Monday, {1s:Voss} {1q:said} {1c:it was late}."})
    void withoutPublicationASayingWithADateOfItsOwnTakesNoOther(String marked) {
        assertThat(said(marked, Optional.empty())).containsExactly("-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Wednesday, April 10, {1s:Kroll} {1q:said} {1c:the port was shut}.            | 2030-04-10 explicit
            On Thursday, April 10, {1s:Kroll} {1q:said} {1c:the port was shut}.             | 2031-04-10 explicit
            On Sunday, April 10, {1s:Kroll} {1q:said} {1c:the port was shut}.               | -
            On Wednesday, April 10, 2031, {1s:Kroll} {1q:said} {1c:the port was shut}.      | -
            """)
    void aDayThatIsNotTheWeekdayBeforeItIsOfTheYearBeforeOrNone(String marked, String said) {
        assertThat(said(marked, Optional.of("2031-04-12"))).containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Feb. 3, 2031 (NNA) - {1s:Iva Kroll} {1q:said} {1c:Friday the port was shut}.    | 2031-01-31 explicit
            TARN, Feb. 3 (NNA) — {1s:Iva Kroll} {1q:said} {1c:the port was shut}.           | 2031-02-03 context
            {1s:Iva Kroll} {1q:said} {1c:Friday was a holiday}.                             | 2031-02-04 publication
            """)
    void aDatelineIsNotBesideTheCueButAWeekdayAfterItIs(String marked, String said) {
        assertThat(said(marked, Optional.of("2031-02-04"))).containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"If {1s:Falk} {1q:says} {1c:that she quits}, the board will meet.", "Will {1s:Falk} {1q:say} {1c:she quits}?",
            "{1s:Falk} {1q:would say} {1c:that she quits}.", "{1s:Falk} could {1q:say} {1c:that she will resign}.", "{1s:Falk} {1q:may say} {1c:that she will resign}.",
            "{1s:Falk} {1q:should say} {1c:that she quits}.", "{1s:Falk} {1q:did not accuse} {1c:the board of fraud}.",
            "{1s:Falk} never {1q:said} on Tuesday {1c:that she quits}.", "{1s:Falk} {1q:didn't say} {1c:that she quits}.",
            "{1s:Nobody} {1q:said} {1c:that the plan was safe}.", "Why did {1s:Falk} {1q:say} {1c:she quits}?"})
    void whatWasNotSaidHasNoDate(String marked) {
        assertThat(said(marked)).containsExactly("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{1c:“Will it rain?”} {1s:Falk} {1q:said}.", "{1s:Falk} {1q:would not say} {1c:whether she quits}.",
            "{1s:Falk} not only {1q:said} {1c:that she quits}.", "{1s:Falk} {1q:does not believe} {1c:that it is late}.", "{1s:No 10} {1q:said} {1c:that it is late}.",
            "It will rain, {1s:Falk} {1q:said}, {1c:and be dark}."})
    void whatWasSaidOrRefusedHasADate(String marked) {
        assertThat(said(marked)).containsExactly("2016-09-22 publication");
    }

    @Test
    void thenIsTheDateToldLast() {
        assertThat(said("In June, {1s:Ann Lee} {1q:said} {1c:that it was late}.\n\n{2c:“The ferry is safe,”} {2s:Bob Ray} {2q:told} the Tarn Ledger then."))
                .containsExactly("2016-06 explicit", "2016-06 context");
    }

    @Test
    void theHeadlineIsOfTheDayOnWhichThePersonSpoke() {
        assertThat(said("{1s:Lee} {1q:says} {1c:ferry is safe}\n\n{2s:Ann Lee} {2q:said} Wednesday {2c:that the ferry is safe}."))
                .containsExactly("2016-09-21 context", "2016-09-21 explicit");
    }

    @Test
    void aKnownOccasionHasItsDateWhereverItIsNamed() {
        assertThat(said("The candidates met for Tuesday night's debate. It was late.\n\nIt rained.\n\nAt the debate, {1s:Ann Lee} {1q:said} {1c:that it was late}."))
                .containsExactly("2016-09-20 context");
    }

    @Test
    void theFindingsOfAPollAreOfTheDaysOnWhichItWasTaken() {
        assertThat(said("{1s:Most voters} {1q:expect} {1c:a late ferry}.\n\nThe Tarn Ledger poll was conducted from Sept. 16 to 19 among 900 adults."))
                .containsExactly("2016-09-16/2016-09-19 context");
    }

    @Test
    void publicationIsTheLastResort() {
        assertThat(said("{1s:Ann Lee} {1q:said} {1c:that it was late}.")).containsExactly("2016-09-22 publication");
    }

    @Test
    void whatHadBeenSaidEarlierHasNoDate() {
        assertThat(said("{1s:Ann Lee} {1q:had denied} {1c:that it was late}.")).containsExactly("-");
    }

    @Test
    void withoutPublicationNothingRelativeIsResolved() {
        assertThat(said("{1s:Ann Lee} {1q:said} on Tuesday {1c:it was late}. {2s:Bob Ray} {2q:denied} {2c:the charge}.", Optional.empty())).containsExactly("-", "-");
        assertThat(said("{1s:Ann Lee} {1q:said} on July 8 {1c:it was late}.", Optional.empty())).containsExactly("XXXX-07-08 explicit");
        assertThat(said("{1s:Ann Lee} {1q:said} on July 8, 2012, {1c:it was late}.", Optional.empty())).containsExactly("2012-07-08 explicit");
    }

    @Test
    void aDayOfAnUnknownYearIsCarriedOn() {
        assertThat(said("{1s:Ann Lee} {1q:said} on July 8 {1c:it was late}.\n\n{2c:“The ferry is safe,”} {2s:Lee} {2q:added}.", Optional.empty()))
                .containsExactly("XXXX-07-08 explicit", "XXXX-07-08 context");
    }

    @Test
    void theYearOfAnElectionTellsNoTime() {
        assertThat(said("The 2015 election was close. {1s:Ann Lee} {1q:said} {1c:that it was late}.")).containsExactly("2016-09-22 publication");
    }

    @Test
    void nothingIsSaidAfterPublication() {
        assertThat(said("{1s:Ann Lee} {1q:said} on July 8, 2031, {1c:it was late}.")).containsExactly("-");
    }

    @Test
    void aPersonCalledMayIsNoMonth() {
        assertThat(said("{1s:Ines May} {1q:said} {1c:it was late}. {2s:May} {2q:said} {2c:it was dark}.")).containsExactly("2016-09-22 publication", "2016-09-22 publication");
    }

    @Test
    void theWordsOfTheDateStandInTheText() {
        Marked report = Marked.of("{1s:Ann Lee} {1q:said} on Tuesday {1c:that it was late}.");
        Article article = article(report.article().text(), Optional.of("2016-09-22"));
        assertThat(RESOLVER.resolve(article, report.annotation()).getFirst().circumstances().said().orElseThrow().words().orElseThrow().text()).isEqualTo("Tuesday");
    }

    @Test
    void aSentenceOfAHundredThousandDatesTakesBoundedTime() {
        Article article = article(Text.of("Ann Lee said on Tuesday and in July 2014 or a day earlier it was, ".repeat(7_000)), Optional.of("2016-09-22"));
        List<Attribution> attributions = new ArrayList<>();
        for (int start = 0; start < 66 * 7_000; start += 66) {
            attributions.add(new Attribution(List.of(new CharSpan(start, start + 7)), List.of(new CharSpan(start + 8, start + 12)),
                    List.of(new CharSpan(start + 58, start + 64)), 1));
        }
        Words words = Words.of(article.text());
        SayingDates dates = SayingDates.load();
        // Far more than it takes (under a second), far less than anything quadratic would.
        assertTimeout(Duration.ofSeconds(20), () -> dates.of(article, words, attributions, attributions.stream().map(any -> List.<org.onrecord.domain.Speaker>of()).toList()));
    }
}
