package org.onrecord.claim.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.claim.Invented.statement;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.Reason.Trait;
import org.onrecord.claim.pair.Score.Veto;
import org.onrecord.domain.Meaning;

class PairScorerTest {

    private final PairScorer scorer = PairScorer.shipped();

    @Test
    void whatSharesMoreIsMoreProbable() {
        double much = score("that the Harwick mine pollutes the river", "the mine at Harwick has polluted the river").probability();
        double little = score("that the Harwick mine pollutes the river", "miners of Harwick will go on strike in May").probability();
        assertThat(much).isGreaterThan(little);
    }

    @Test
    void meaningsThatAreAlikeMakeItMoreProbable() {
        double alike = scorer.score(meant("a", "the quarry is unsafe", 3), meant("b", "stones fall there every day", 3)).probability();
        double other = scorer.score(meant("a", "the quarry is unsafe", 3), meant("b", "stones fall there every day", 90)).probability();
        assertThat(alike).isGreaterThan(other + .3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the mine pollutes the river          | Halloran denied that the mine pollutes the river
            52 percent back Halloran             | Lee leads by 9 points
            "                                    | the mine is safe
            I never saw the letter               | He never saw the letter
            """)
    void eitherOrderGivesTheSame(String a, String b) {
        assertThat(score(a, b)).isEqualTo(score(b, a));
    }

    @Test
    void aDenialIsAboutTheSameProposition() {
        Score score = score("that the Harwick mine pollutes the river", "the Harwick mine does not pollute the river");
        assertThat(score.veto()).isEmpty();
        assertThat(score.reasons()).contains(new Reason(Trait.NEGATION, 1, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Halloran has the support of 52 percent of voters | Halloran has the support of 41 percent of voters
            the mine lost $3 million last year               | the mine lost $8.5 million last year
            40 miners were hurt                              | 12 miners were hurt
            """)
    void anotherNumberInTheSamePlaceIsAVeto(String a, String b) {
        assertThat(score(a, b).veto()).contains(Veto.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the mine lost $915 million        | the mine lost almost $916 million
            40 miners were hurt               | 40 miners and 3 guards were hurt
            40 miners were hurt               | the mine lost $3 million
            40 miners were hurt               | miners were hurt
            """)
    void numbersThatAgreeOrCountOtherThingsAreNone(String a, String b) {
        assertThat(score(a, b).veto()).isEmpty();
    }

    @Test
    void theSameOfAnotherPersonIsAVeto() {
        assertThat(score("Halloran took money from the quarry", "Lee took money from the quarry").veto()).contains(Veto.PERSON);
        assertThat(score("Halloran took money from the quarry", "the quarry gave money to Halloran and Lee").veto()).isEmpty();
    }

    @Test
    void theSameOfOneselfByAnotherPersonIsAVeto() {
        Proposition halloran = statement("a", "Ines Halloran", "I took no money from the quarry");
        assertThat(scorer.score(halloran, statement("b", "Rex Lee", "I took no money from the quarry")).veto()).contains(Veto.PERSON);
        assertThat(scorer.score(halloran, statement("c", "Ines Halloran", "I have taken no money from the quarry")).veto()).isEmpty();
    }

    @Test
    void reasonsNameWhatWasFound() {
        assertThat(score("the Harwick mine lost $3 million in June", "In June the Harwick mine lost $3 million").reasons().stream().map(Reason::toString))
                .contains("words in common 1 (mine, lost, million)", "names in common 1 (harwick)", "same words in a row 6", "numbers in common 1 ($3000000)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "", "...", "that it is", "he would", "\u00ad\u0301\ud800"})
    void whatHasNoWordThatTellsSomethingCannotBeCompared(String content) {
        Proposition nothing = statement("a", content);
        assertThat(scorer.isComparable(nothing)).isFalse();
        assertThat(scorer.score(nothing, nothing).probability()).isBetween(0.0, PairScorer.THRESHOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ask me tomorrow", "they told us yesterday", "I was talking to her"})
    void talkOfWhichNobodySaysWhatItIsAboutCannotBeCompared(String content) {
        assertThat(scorer.isComparable(statement("a", content))).isFalse();
    }

    @Test
    void aLanguageThatTheModelDoesNotKnowCannotBeCompared() {
        Proposition english = statement("a", "La mine de Harwick est sûre");
        Proposition.Report report = english.report();
        Proposition french = new Proposition(english.statement(), new Proposition.Report(report.article(), report.outlet(), report.published(), "fr", report.story()), Optional.empty());
        assertThat(scorer.isComparable(english)).isTrue();
        assertThat(scorer.isComparable(french)).isFalse();
    }

    @Test
    void aStatementWithoutEndIsReadInBoundedTime() {
        Proposition endless = statement("a", "mine ".repeat(200_000) + "1".repeat(200_000));
        assertThat(Gist.of(endless).terms()).hasSizeLessThan(1000);
        assertThat(scorer.score(endless, statement("b", "1".repeat(50_000))).probability()).isBetween(0.0, 1.0);
    }

    @Test
    void eachIsReadOnceAmongMany() {
        Among among = scorer.among(List.of(statement("a", "the mine is safe"), statement("b", "the mine is not safe")));
        assertThat(among.score(0, 1)).isEqualTo(score("the mine is safe", "the mine is not safe"));
    }

    @Test
    void reasonsAreLookedForOnlyWhereSomebodyAsks() {
        Among among = scorer.among(List.of(statement("a", "the mine is safe"), statement("b", "the mine is not safe")));
        Score score = among.score(0, 1);
        assertThat(among.bare(0, 1)).isEqualTo(new Score(score.probability(), List.of(), score.veto()));
    }

    /** Words and day are the same: without a meaning that is not enough. */
    @Test
    void whatCannotComeToAHalfIsNotWorthReading() {
        Proposition one = meant("a", "the mine is safe", 0);
        assertThat(PairScorer.areWorthReading(one.meaning(), one.meaning())).isTrue();
        assertThat(PairScorer.areWorthReading(one.meaning(), Optional.empty())).isFalse();
        assertThat(score("the mine is safe", "the mine is safe").probability()).isLessThan(0.5);
    }

    private Score score(String a, String b) {
        return scorer.score(statement("a", a), statement("b", b));
    }

    /** With a meaning made of a number: equal numbers mean the same. */
    private static Proposition meant(String id, String content, int place) {
        byte[] direction = new byte[Meaning.SIZE];
        direction[place] = 100;
        Proposition plain = statement(id, content);
        return new Proposition(plain.statement(), plain.report(), Optional.of(Meaning.of(direction)));
    }
}
