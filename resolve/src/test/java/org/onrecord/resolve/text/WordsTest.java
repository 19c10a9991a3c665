package org.onrecord.resolve.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

class WordsTest {

    private static List<String> forms(String text) {
        Words words = Words.of(Text.of(text));
        return IntStream.range(0, words.size()).mapToObj(i -> words.get(i).form()).toList();
    }

    private static List<String> sentences(String text) {
        Words words = Words.of(Text.of(text));
        return IntStream.range(0, words.sentences()).mapToObj(i -> words.string(words.sentence(i))).toList();
    }

    @Test
    void possessiveAndVerbEndingsAreWordsOfTheirOwn() {
        assertThat(forms("Lee's ferry, we’ll see")).containsExactly("Lee", "'s", "ferry", ",", "we", "’ll", "see");
    }

    @Test
    void negationStaysWithItsVerb() {
        assertThat(forms("she didn't")).containsExactly("she", "didn't");
    }

    @Test
    void abbreviationsKeepTheirPoints() {
        assertThat(forms("U.S. Sen. J. Lee, D-N.J.")).containsExactly("U.S.", "Sen.", "J.", "Lee", ",", "D-N.J.");
    }

    @Test
    void twoApostrophesAreOneMark() {
        assertThat(forms("''Never,'' she said")).containsExactly("''", "Never", ",", "''", "she", "said");
    }

    @Test
    void numbersAndHyphenedWordsStayWhole() {
        assertThat(forms("$1,200.50 for a cease-fire")).containsExactly("$1,200.50", "for", "a", "cease-fire");
    }

    @Test
    void aCombiningMarkStaysInItsWord() {
        assertThat(forms("Jose\u0301 spoke")).containsExactly("Jose\u0301", "spoke");
    }

    @Test
    void anEmojiIsAMarkThatCountsOnce() {
        Words words = Words.of(Text.of("\uD83D\uDE00 He spoke"));
        assertThat(words.get(1).span()).isEqualTo(new CharSpan(2, 4));
    }

    @Test
    void aTitleDoesNotEndASentence() {
        assertThat(sentences("Gov. Ann Lee came. She spoke.")).containsExactly("Gov. Ann Lee came.", "She spoke.");
    }

    @Test
    void aClosingMarkBelongsToTheSentenceBefore() {
        assertThat(sentences("“It is.” She left.")).containsExactly("“It is.”", "She left.");
    }

    @Test
    void aLineEndEndsASentence() {
        assertThat(sentences("Ferry talks\nThe talks went on")).containsExactly("Ferry talks", "The talks went on");
    }

    @Test
    void windowsLineEndsMakeNoEmptyParagraphs() {
        assertThat(Words.of(Text.of("One.\r\n\r\nTwo.")).paragraphs()).isEqualTo(2);
    }

    @Test
    void wordsUnderASpanAreThoseItTouches() {
        Words words = Words.of(Text.of("the old ferry"));
        assertThat(words.under(new CharSpan(5, 9))).isEqualTo(new WordSpan(1, 3));
    }

    @Test
    void noWordsStandUnderWhiteSpace() {
        assertThat(Words.of(Text.of("the  ferry")).under(new CharSpan(3, 5)).isEmpty()).isTrue();
    }
}
