package org.onrecord.origin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;

class FoldedTextTest {

    private static FoldedText folded(String text) {
        return FoldedText.of(Article.of("report.txt", text));
    }

    private static List<String> words(String text) {
        FoldedText folded = folded(text);
        return IntStream.range(0, folded.length()).mapToObj(word -> Text.of(text).slice(folded.span(word, word + 1))).toList();
    }

    @Test
    void houseStyleMakesNoDifference() {
        assertThat(folded("\u201CThe dam won\u2019t hold 10,000 tons\u201D, Caf\u00E9 Lind said.").digest())
                .isEqualTo(folded("\"THE DAM  WON'T\nHOLD 10000 TONS,\" Cafe\u0301 Lind said").digest());
    }

    @Test
    void wordsMakeADifference() {
        assertThat(folded("The dam will hold").digest()).isNotEqualTo(folded("The dam will not hold").digest());
    }

    @Test
    void spansCountCodePoints() {
        assertThat(folded("\uD83C\uDF0A\uD83C\uDF0A Water!").span(0, 1)).isEqualTo(new CharSpan(3, 8));
    }

    @Test
    void aShingleIsQuotedWhereAllOfItIs() {
        Shingles shingles = folded("She said \"the dam will surely hold this year\" in Harwick.").shingles();
        assertThat(IntStream.range(0, shingles.count()).filter(shingles::isQuoted)).containsExactly(2, 3, 4);
    }

    @Test
    void aQuotationThatNobodyClosesEndsWithItsParagraph() {
        Shingles shingles = folded("\"The dam will surely hold\n\nRain fell on Harwick all day").shingles();
        assertThat(IntStream.range(0, shingles.count()).filter(shingles::isQuoted)).containsExactly(0);
    }

    @Test
    void whatIsThereTwiceCountsOnceAmongDifferentShingles() {
        Shingles shingles = folded("Rain fell on Harwick all day. Rain fell on Harwick all day.").shingles();
        assertThat(shingles.count()).isEqualTo(8);
        assertThat(shingles.distinct()).isEqualTo(6);
    }

    @Test
    void furnitureAndCaptionsAreLeftOut() {
        Text text = Text.of("Menu Rain fell. Photo: Bo Lind");
        Article article = Article.of(Publication.of("a"), text, List.of(new Mark(Mark.Kind.CAPTION, List.of(new CharSpan(16, 30)))), List.of(new CharSpan(0, 4)));
        assertThat(FoldedText.of(article).digest()).isEqualTo(folded("Rain fell.").digest());
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(folded("").length()).isZero();
        assertThat(folded("\u201C\u0000 \u2014 !\"").length()).isZero();
        assertThat(folded("Rain").shingles().count()).isZero();
    }

    @Test
    void textsWithoutSpacesAreReadByTheirSigns() {
        assertThat(words("\u6C34\u5E93\u5B89\u5168")).containsExactly("\u6C34", "\u5E93", "\u5B89", "\u5168");
    }
}
