package org.onrecord.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.domain.Mark;

class EndingTest {

    private static final String REPORT = """
            The council in Aberton voted on Tuesday to close the old harbour for eight months while its quays are mended.

            “We cannot wait for another winter,” said Ines Calder, the mayor. “The quays are tired, and so are we.”

            Councillor Otto Brandt said the closure would cost more than the quays themselves.

            """;

    @Test
    void headlinesBelowMoreStoriesAreFurniture() {
        String more = "More stories\n\nMinister Lena Voss denies leaking budget\n\n“We were lied to,” says Sill farmer after flood";
        assertThat(Laid.out(REPORT + more).furniture()).containsExactly(more);
    }

    @Test
    void whatReadersCommentIsFurniture() {
        String comments = "Comments\n\nGull71: “Calder told me she hates boats,” my uncle said.\n\nHe should know, for he has sold her two of them.";
        assertThat(Laid.out(REPORT + comments).furniture()).containsExactly(comments);
    }

    @Test
    void aReportThatGoesOnBelowALinkStays() {
        assertThat(Laid.out(REPORT + "Read more\n\nFerry stops again\n\n" + REPORT).furniture()).containsExactly("Read more");
    }

    @Test
    void anAppealTakesTheFounderItQuotesAlong() {
        String appeal = "We are a nonprofit newsroom. “Readers keep us alive,” says our founder Lena Voss. Give what you can today.";
        assertThat(Laid.out(REPORT + appeal).furniture()).containsExactly(appeal);
    }

    @Test
    void anAppealTakesItsNeighboursAlong() {
        String appeal = "We have reported from this coast for a year.\n\nThis story is paid for by readers like you. “Without you there is no Post,” says our editor"
                + " Lena Voss. Please donate today.";
        assertThat(Laid.out(REPORT + appeal).furniture()).containsExactly(appeal);
    }

    @Test
    void aLegalNoticeIsFurnitureWhoeverIsQuoted() {
        String notice = "This article may not be reproduced without permission. “All rights are reserved,” said the Post's lawyer Lena Voss.";
        assertThat(Laid.out(REPORT + notice).furniture()).containsExactly(notice);
    }

    @Test
    void newsOfDonationsStays() {
        assertThat(Laid.out(REPORT + "“Please donate, and support us,” said Brandt, who asked readers of the paper for donations to the harbour.").furniture()).isEmpty();
    }

    @Test
    void aColumnThatAsksItsReadersStays() {
        String column = """
                If you live at the old harbour, you know what your council wants from all of you.
                You pay for it, and your children will ask you where you were on that night in May.
                Your boatmen need you as you need them, so donate to them what you can.
                """;
        assertThat(Laid.out(column).furniture()).isEmpty();
    }

    @Test
    void aMenuIsFurnitureWithItsSections() {
        Laid laid = Laid.out("Home\nNews\nSport\nOpinion\n\nAberton closes old harbour for eight months\n\n" + REPORT);
        assertThat(laid.furniture()).containsExactly("Home\nNews\nSport\nOpinion");
        assertThat(laid.marked(Mark.Kind.HEADLINE)).containsExactly("Aberton closes old harbour for eight months");
    }

    @Test
    void aSectionTitleInsideAReportStays() {
        assertThat(Laid.out(REPORT + "Business\n\n" + REPORT).furniture()).isEmpty();
    }
}
