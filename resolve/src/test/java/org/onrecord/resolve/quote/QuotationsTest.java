package org.onrecord.resolve.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Form;
import org.onrecord.domain.Text;
import org.onrecord.resolve.quote.Quotation.Ending;
import org.onrecord.resolve.text.Words;

class QuotationsTest {

    private static List<String> quotations(String text) {
        Words words = Words.of(Text.of(text));
        return Quotations.of(words).all().stream().map(quotation -> words.string(quotation.words())).toList();
    }

    private static Form form(String text, String content) {
        Words words = Words.of(Text.of(text));
        int start = text.indexOf(content);
        return Quotations.of(words).form(List.of(new CharSpan(start, start + content.length())));
    }

    @Test
    void straightMarksOpenAndClose() {
        assertThat(quotations("\"It is,\" she said. \"Very.\"")).containsExactly("\"It is,\"", "\"Very.\"");
    }

    @Test
    void aStraightMarkMayBeClosedByACurlyOne() {
        assertThat(quotations("It was \"paranoid” and \"late.\"")).containsExactly("\"paranoid”", "\"late.\"");
    }

    @Test
    void twoApostrophesQuote() {
        assertThat(quotations("''It is,'' she said.")).containsExactly("''It is,''");
    }

    @Test
    void nestedMarksOfOneSortStayInside() {
        assertThat(quotations("“He told me “no” twice,” she said.")).containsExactly("“He told me “no” twice,”");
    }

    @Test
    void singleMarksInsideDoubleOnesAreNested() {
        assertThat(quotations("“They said, ‘Ah, it was Lee,’ and left,” he said.")).containsExactly("“They said, ‘Ah, it was Lee,’ and left,”");
    }

    @Test
    void singleMarksQuoteInAHeadline() {
        assertThat(quotations("Lee Seemed To 'Agree' With The Mayors' Plan")).containsExactly("'Agree'");
    }

    @Test
    void apostrophesDoNotQuote() {
        assertThat(quotations("The voters' choice was the '90s band's return")).isEmpty();
    }

    @Test
    void inchesDoNotQuote() {
        assertThat(quotations("He is 6'2\" tall and said so.")).isEmpty();
    }

    @Test
    void aMarkThatClosesNothingIsPassedOver() {
        assertThat(quotations("It is,” she said. “Very.”")).containsExactly("“Very.”");
    }

    @Test
    void anOpenMarkReachesToTheEndOfItsParagraph() {
        assertThat(quotations("She said, “It is late\nHe left.")).containsExactly("“It is late");
    }

    @Test
    void aMissingClosingMarkDoesNotTurnTheNextQuotationInsideOut() {
        assertThat(quotations("“It is, she said. “Very.”")).containsExactly("“It is, she said.", "“Very.”");
    }

    @Test
    void aQuotationGoesOnWhenTheNextParagraphOpensAgain() {
        Words words = Words.of(Text.of("“It is late.\n\n“Very late,” she said."));
        assertThat(Quotations.of(words).all().getFirst().ending()).isEqualTo(Ending.GOES_ON);
    }

    @Test
    void allLettersInsideMarksAreDirect() {
        assertThat(form("\"It is,\" she said.", "\"It is,\"")).isEqualTo(Form.DIRECT);
    }

    @Test
    void someLettersInsideMarksAreMixed() {
        assertThat(form("She said that it was \"late.\"", "that it was \"late.\"")).isEqualTo(Form.MIXED);
    }

    @Test
    void noLettersInsideMarksAreIndirect() {
        assertThat(form("She said that it was late.", "that it was late")).isEqualTo(Form.INDIRECT);
    }
}
