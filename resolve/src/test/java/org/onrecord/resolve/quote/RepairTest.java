package org.onrecord.resolve.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.Text;
import org.onrecord.resolve.Marked;
import org.onrecord.resolve.text.Words;

class RepairTest {

    private static List<Attribution> repair(String marked) {
        Marked report = Marked.of(marked);
        Words words = Words.of(report.article().text());
        return Repair.of(words, Quotations.of(words)).apply(report.annotation().attributions());
    }

    private static String text(String marked, List<org.onrecord.domain.CharSpan> spans) {
        Text text = Marked.of(marked).article().text();
        return String.join(" | ", spans.stream().map(text::slice).toList());
    }

    private static List<String> contents(String marked) {
        return repair(marked).stream().map(attribution -> text(marked, attribution.content())).toList();
    }

    private static String source(String marked, int index) {
        return text(marked, repair(marked).get(index).source());
    }

    @Test
    void aContentReachesOutToItsMarks() {
        assertThat(contents("“{1c:It is late},” {1s:she} {1q:said}.")).containsExactly("“It is late,”");
    }

    @Test
    void theCommaBeforeTheCueIsNotContent() {
        assertThat(contents("{1c:It was late,} {1s:she} {1q:said}.")).containsExactly("It was late");
    }

    @Test
    void aStatementInsideAnotherKeepsItsContent() {
        String marked = "{1s:Lee} {1q:said} {1c:that {2s:Ray} {2q:denied} {2c:the whole story}}.";
        assertThat(contents(marked)).containsExactly("that Ray denied the whole story", "the whole story");
    }

    @Test
    void aMissedQuotationBecomesAnAttributionOfItsOwn() {
        assertThat(contents("“The ferry will not run again this year,” Lee said.")).containsExactly("“The ferry will not run again this year,”");
    }

    @Test
    void aMissedQuotationTakesTheSpeakerBesideIt() {
        assertThat(source("“The ferry will not run again this year,” said Ann Lee.", 0)).isEqualTo("Ann Lee");
        assertThat(source("Ann Lee said: “The ferry will not run again this year.”", 0)).isEqualTo("Ann Lee");
        assertThat(source("“The ferry will not run again this year.” — Ann Lee", 0)).isEqualTo("Ann Lee");
    }

    @Test
    void aMissedSecondHalfBecomesAPieceOfTheFirst() {
        String marked = "{1c:“It is late,”} {1s:Lee} {1q:said}. “The ferry will not run again.”";
        assertThat(contents(marked)).containsExactly("“It is late,” | “The ferry will not run again.”");
    }

    @Test
    void aQuotationThatGoesOnInTheNextParagraphIsOne() {
        String marked = "{1s:Lee} {1q:said}: {1c:“It is late.}\n\n“The ferry will not run again.”";
        assertThat(contents(marked)).containsExactly("“It is late. | “The ferry will not run again.”");
    }

    @Test
    void theColonOfAParagraphIntroducesTheNext() {
        assertThat(source("Ann Lee continued:\n\n“The ferry will not run again this year.”", 0)).isEqualTo("Ann Lee");
    }

    @Test
    void titlesAndScareQuotesAreNotAdded() {
        assertThat(contents("The so-called “experts” read “The Long Way Home From the Old Harbor” twice.")).isEmpty();
    }

    @Test
    void nicknamesAreNotAdded() {
        assertThat(contents("Robert “Bobby Boy” Ray came.")).isEmpty();
    }

    @Test
    void spansOverTheEndOfTheTextAreCut() {
        Words words = Words.of(Text.of("Lee said no"));
        Attribution wild = new Attribution(List.of(), List.of(), List.of(new org.onrecord.domain.CharSpan(9, 400)), 1);
        assertThat(Repair.of(words, Quotations.of(words)).apply(List.of(wild)).getFirst().content())
                .containsExactly(new org.onrecord.domain.CharSpan(9, 11));
    }
}
