package org.onrecord.resolve.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Words;

class PlainTest {

    private static List<Token> tokens(String text) {
        return Plain.of(Words.of(Text.of(text)), List.of(new CharSpan(0, text.length())));
    }

    private static String plain(String text) {
        return tokens(text).stream().map(Token::word).collect(Collectors.joining(" "));
    }

    @Test
    void shortFormsAreTakenApart() {
        assertThat(plain("I haven't met him, she'll say, we're late, can't stay")).isEqualTo("i have not met him she will say we be late can not stay");
    }

    @Test
    void theShortFormOfHadIsToldFromThatOfWould() {
        assertThat(plain("he'd been there")).isEqualTo("he had be there");
        assertThat(plain("he'd be there")).isEqualTo("he would be there");
    }

    @Test
    void aPossessiveEndingIsLeftOut() {
        assertThat(plain("it's the mayor's ferry, let's go")).isEqualTo("it be the mayor ferry let us go");
    }

    @Test
    void theOpeningEndsWithItsSentence() {
        assertThat(tokens("Well. We met at noon there. It rained.")).filteredOn(Token::early).extracting(Token::word)
                .containsExactly("well", "we", "met", "at", "noon", "there");
    }

    @Test
    void wordsBetweenMarksAreQuoted() {
        assertThat(tokens("that it was “no plan” at all")).filteredOn(Token::quoted).extracting(Token::word).containsExactly("no", "plan");
    }
}
