package org.onrecord.resolve.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Text;
import org.onrecord.resolve.text.Words;

class TimeTaggerTest {

    private static final TimeTagger TAGGER = TimeTagger.load();

    /** "words = value" of each date in a report that was published on Tuesday, September 20, 2016. */
    private static List<String> dates(String text) {
        return dates(text, Optional.of("2016-09-20"));
    }

    private static List<String> dates(String text, Optional<String> published) {
        Text of = Text.of(text);
        return TAGGER.tag(Words.of(of), TimeFrame.of(published)).stream().map(tag -> of.slice(tag.span()) + " = " + tag.period().edtf()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry sank on July 8.              | July 8 = 2016-07-08
            The ferry sank on Oct. 2.              | Oct. 2 = 2015-10-02
            The ferry sank on July 8, 2012.        | July 8, 2012 = 2012-07-08
            The ferry sank on 8 July 2012.         | 8 July 2012 = 2012-07-08
            The ferry sank on the 8th of July.     | the 8th of July = 2016-07-08
            The ferry sank on 2012-07-08.          | 2012-07-08 = 2012-07-08
            The ferry sank on 22/7/2012.           | 22/7/2012 = 2012-07-22
            The ferry sank on 7/22/2012.           | 7/22/2012 = 2012-07-22
            The ferry sank on the twenty-first of May. | the twenty-first of May = 2016-05-21
            The ferry sank in July.                | July = 2016-07
            The ferry sank in October.             | October = 2015-10
            The ferry sank in July 2012.           | July 2012 = 2012-07
            The ferry sank in 2009.                | 2009 = 2009
            Ferries sank in the 1990s.             | the 1990s = 199X
            Ferries sank in the '80s.              | the '80s = 198X
            Ferries sank in the 19th century.      | the 19th century = 18XX
            Fares rose in the third quarter of 2015. | the third quarter of 2015 = 2015-35
            Fares rose in Q3 2015.                 | Q3 2015 = 2015-35
            Fares rose in the spring of 2015.      | the spring of 2015 = 2015-21
            Fares rose in nineteen ninety-nine.    | nineteen ninety-nine = 1999
            """)
    void aDateThatNamesItsDayMonthOrYear(String text, String date) {
        assertThat(dates(text)).containsExactly(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She spoke on Tuesday.                  | Tuesday = 2016-09-20
            She spoke Wednesday night.             | Wednesday night = 2016-09-14
            She will speak on Wednesday.           | Wednesday = 2016-09-21
            On Wednesday, the council will vote.   | Wednesday = 2016-09-21
            She speaks next Wednesday.             | next Wednesday = 2016-09-28
            She speaks this coming Wednesday.      | this coming Wednesday = 2016-09-21
            She spoke last Friday.                 | last Friday = 2016-09-16
            She spoke Tuesday, Sept. 6.            | Tuesday, Sept. 6 = 2016-09-06
            She spoke over the weekend.            | over the weekend = 2016-09-17/2016-09-18
            """)
    void aWeekdayIsTheLastOneUnlessItsClauseLooksAhead(String text, String date) {
        assertThat(dates(text)).containsExactly(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She spoke yesterday.                   | yesterday = 2016-09-19
            She spoke this morning.                | this morning = 2016-09-20
            She spoke last night.                  | last night = 2016-09-19
            She spoke last week.                   | last week = 2016-09-12/2016-09-18
            She spoke earlier this month.          | earlier this month = 2016-09
            She spoke late last year.              | late last year = 2015
            She spoke two days ago.                | two days ago = 2016-09-18
            She spoke a week ago.                  | a week ago = 2016-09-12/2016-09-18
            She spoke five months ago.             | five months ago = 2016-04
            She spoke two years ago.               | two years ago = 2014
            She spoke last July.                   | last July = 2016-07
            She spoke in early September.          | early September = 2016-09
            She spoke on Labor Day.                | Labor Day = 2016-09-05
            She spoke at Easter.                   | Easter = 2016-03-27
            She will be back in two weeks.         | in two weeks = 2016-10-03/2016-10-09
            She may speak before the end of May.   | before the end of May = ../2016-05
            """)
    void aDateThatCountsFromPublication(String text, String date) {
        assertThat(dates(text)).containsExactly(date);
    }

    @Test
    void inTwoWeeksIsALengthOfTimeWhereTheClauseTellsWhatHappened() {
        assertThat(dates("She won it in two weeks.")).isEmpty();
    }

    @Test
    void lastWeekIsAWeekAndNeverADay() {
        assertThat(dates("She said so last week.")).containsExactly("last week = 2016-09-12/2016-09-18");
    }

    @Test
    void aDayEarlierCountsFromTheLastDateInTheText() {
        assertThat(dates("He quit on July 8. A day earlier, he had denied it. Two weeks later he was back.")).containsExactly("July 8 = 2016-07-08",
                "A day earlier = 2016-07-07", "Two weeks later = 2016-07-18/2016-07-24");
    }

    @Test
    void aDayEarlierIsNoDateWhereTheTextHasNone() {
        assertThat(dates("A day earlier, he had denied it. The day before, he was away.")).isEmpty();
    }

    @Test
    void theDayBeforeAnEventHasNoDate() {
        assertThat(dates("He quit on July 8. The day before the hearing he was away.")).containsExactly("July 8 = 2016-07-08");
    }

    @Test
    void thatDayAndTheNextOneCountFromTheLastDateInTheText() {
        assertThat(dates("He quit on July 8. That night, he was back, and the following Tuesday he spoke.")).containsExactly("July 8 = 2016-07-08",
                "That night = 2016-07-08", "the following Tuesday = 2016-07-12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It was asked on Sept. 16-19.           | Sept. 16-19 = 2016-09-16/2016-09-19
            It was asked from Aug. 30 to Sept. 2.  | from Aug. 30 to Sept. 2 = 2016-08-30/2016-09-02
            It was asked from 4 to 22 January 1995. | from 4 to 22 January 1995 = 1995-01-04/1995-01-22
            It ran between 2007 and 2009.          | between 2007 and 2009 = 2007/2009
            It ran from May through July.          | from May through July = 2016-05/2016-07
            It ran from December 2014 to January.  | from December 2014 to January = 2014-12/2015-01
            It has run since 2014.                 | since 2014 = 2014/..
            It ran until Friday.                   | until Friday = ../2016-09-16
            """)
    void aRunOfDays(String text, String date) {
        assertThat(dates(text)).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ms. May said so.", "They may march.", "April Dunmore asked for a second term.", "An august body sat.", "The sun sat in the sky.",
            "He was the second man.", "The Sunday Ledger wrote it.", "The HARBOR Today show ran it.", "Super Tuesday decided it.", "Call 555-12-2016 for help.",
            "It is open 24/7.", "The 9/11 victims were named.", "The fiscal year 2008 was hard.", "He sold 2016 boats.", "Prices fall.", "It took $2016.", "On February 30 nothing happened."})
    void whatLooksLikeADateAndIsNone(String text) {
        assertThat(dates(text)).isEmpty();
    }

    @Test
    void aPersonCalledMayAndTheMonth() {
        assertThat(dates("Ms. May told Ines May in May that she may march in May 2015.")).containsExactly("May = 2016-05", "May 2015 = 2015-05");
    }

    @Test
    void theOrderOfDayAndMonthIsTakenFromAnotherDateOfTheText() {
        assertThat(dates("He quit on 7/8/2012.")).isEmpty();
        assertThat(dates("He quit on 7/8/2012 and was back on 7/22/2012.")).contains("7/8/2012 = 2012-07-08");
        assertThat(dates("He quit on 7/8/2012 and was back on 22/8/2012.")).contains("7/8/2012 = 2012-08-07");
    }

    @Test
    void nothingThatCountsFromPublicationHasAValueWithoutIt() {
        assertThat(dates("She spoke on Tuesday, yesterday, last week, two days ago, this month, in Q3, at Easter and next year.", Optional.empty())).isEmpty();
    }

    @Test
    void aDayOfAnUnknownYear() {
        assertThat(dates("She spoke on July 8, in May, and from Sept. 16 to 19.", Optional.empty()))
                .containsExactly("July 8 = XXXX-07-08", "May = XXXX-05", "from Sept. 16 to 19 = XXXX-09-16/XXXX-09-19");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2016-13-45", "2016-02-30", "9999999999", "2016", "-0001-01-01", "\u0662\u0660\u0661\u0666-\u0660\u0661-\u0660\u0661"})
    void aNonsensePublicationDateCountsAsUnknown(String published) {
        assertThat(dates("She spoke on Tuesday.", Optional.of(published))).isEmpty();
    }

    @Test
    void publicationInTheFarFutureOrPastDoesNoHarm() {
        assertThat(dates("She spoke on Tuesday.", Optional.of("9999-12-31T23:59:59Z"))).containsExactly("Tuesday = 9999-12-28");
        assertThat(dates("She will speak next year, next week, nine thousand years later and in 20 centuries.", Optional.of("9999-12-31"))).isEmpty();
        assertThat(dates("She spoke 500 centuries ago, last week and in Feb.", Optional.of("0000-01-01"))).isEmpty();
    }

    @Test
    void spansCountCodePoints() {
        Words words = Words.of(Text.of("\ud83d\ude00 She spoke on Sept. 16-19 in Tarn."));
        assertThat(TAGGER.tag(words, TimeFrame.of(Optional.of("2016-09-20"))).getFirst().span()).isEqualTo(new org.onrecord.domain.CharSpan(15, 26));
    }
}
