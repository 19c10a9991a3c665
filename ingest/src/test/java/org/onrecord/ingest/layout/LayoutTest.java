package org.onrecord.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.domain.Mark.Kind.CAPTION;
import static org.onrecord.domain.Mark.Kind.CREDIT;
import static org.onrecord.domain.Mark.Kind.CROSSHEAD;
import static org.onrecord.domain.Mark.Kind.HEADLINE;
import static org.onrecord.domain.Mark.Kind.STANDFIRST;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Text;

class LayoutTest {

    private static final String BODY = """
            Mayor Ines Calder of Aberton again denied on Monday that she had sold the old harbour.

            “I have sold nothing to anybody,” Calder told the town council after a long and noisy sitting.

            The council's deputy head, Otto Brandt, said he had seen the contract with his own eyes.
            """;

    @Test
    void aCleanReportIsAllBody() {
        assertThat(Laid.out(BODY).layout()).isEqualTo(Layout.NONE);
    }

    @Test
    void aTitleBeforeTheBodyIsTheHeadline() {
        Laid laid = Laid.out("Mayor Denies Sale Of Harbour\n\n" + BODY);
        assertThat(laid.marked(HEADLINE)).containsExactly("Mayor Denies Sale Of Harbour");
        assertThat(laid.layout().headline()).contains("Mayor Denies Sale Of Harbour");
    }

    @Test
    void navigationBeforeTheHeadlineIsFurniture() {
        Laid laid = Laid.out("Skip to content\n\nBreaking News\n\nMayor Denies Sale Of Harbour\n\n" + BODY);
        assertThat(laid.furniture()).containsExactly("Skip to content\n\nBreaking News");
        assertThat(laid.marked(HEADLINE)).containsExactly("Mayor Denies Sale Of Harbour");
    }

    @Test
    void aKickerIsNotTheHeadlineWhenATitleRepeatsTheReport() {
        assertThat(Laid.out("Town and Coast\n\nMayor Denies Sale Of Harbour\n\n" + BODY).layout().headline()).contains("Mayor Denies Sale Of Harbour");
    }

    @Test
    void aFirstLineTooLongForATitleIsAStandfirst() {
        String line = "The mayor has said once more, and this time before the whole council, that all the talk about a sale was made up";
        assertThat(Laid.out(line + "\n" + BODY).marked(STANDFIRST)).containsExactly(line);
    }

    @Test
    void aTitleThatComesTwiceIsACaptionAndItsRepeatFurniture() {
        Laid laid = Laid.out("Mayor Denies Sale Of Harbour\n\nMayor Ines Calder (left)\nMayor Ines Calder (left)\n\n" + BODY);
        assertThat(laid.marked(CAPTION)).containsExactly("Mayor Ines Calder (left)");
        assertThat(laid.furniture()).containsExactly("Mayor Ines Calder (left)");
        assertThat(laid.layout().furniture().getFirst().start()).isEqualTo(55);
    }

    @Test
    void aHeadlineThatComesTwiceStaysTheHeadline() {
        Laid laid = Laid.out("Mayor Denies Sale Of Harbour\nMayor Denies Sale Of Harbour\n\n" + BODY);
        assertThat(laid.marked(HEADLINE)).containsExactly("Mayor Denies Sale Of Harbour");
        assertThat(laid.marked(CAPTION)).isEmpty();
    }

    @Test
    void aVideoWithItsPlayerIsACaptionAndFurniture() {
        Laid laid = Laid.out("Mayor Denies Sale Of Harbour\n\nCalder, Brandt Meet At Town Hall\nplease wait\n\n0:00 0:02:11 0:00\n\n"
                + "WATCH: Calder, Brandt Meet At Town Hall\n\n" + BODY);
        assertThat(laid.marked(CAPTION)).containsExactly("Calder, Brandt Meet At Town Hall");
        assertThat(laid.furniture()).containsExactly("please wait\n\n0:00 0:02:11 0:00\n\nWATCH: Calder, Brandt Meet At Town Hall");
    }

    @Test
    void aLineThatNamesItsPhotographerIsACaption() {
        String caption = "Ines Calder speaks at the quay on Monday. (Photo by Lena Voss)";
        assertThat(Laid.out(BODY + "\n" + caption + "\n\n" + BODY).marked(CAPTION)).containsExactly(caption);
    }

    @Test
    void aTitleBetweenParagraphsIsACrosshead() {
        assertThat(Laid.out(BODY + "\n'A Noisy Sitting'\n\n" + BODY).marked(CROSSHEAD)).containsExactly("'A Noisy Sitting'");
    }

    @Test
    void aLineThatAnnouncesAQuotationIsNoCrosshead() {
        assertThat(Laid.out(BODY + "\nCalder told the council:\n\n" + BODY).layout()).isEqualTo(Layout.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Advertisement", "READ MORE: Brandt 'does not remember' the contract", "Related: Who owns the harbour?", "See also: The mill is closed.", "Share", "• 16x9 Image",
        "Sign up for our newsletter to get the news of the coast", "Follow Ada Quill on Twitter @adaquill", "12 comments", "5 hours ago", "4 min read",
        "Story continues below advertisement", "View this post on Instagram", "<embed id=\"7\"></embed>", "* * *", "© 2031 The Quarry Post. All rights reserved.",
        "Watch the full sitting here.", "Most read in Coast"})
    void whatSitesSayIsFurniture(String line) {
        assertThat(Laid.out(BODY + "\n" + line + "\n\n" + BODY).furniture()).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Share prices in Aberton fell by a third.", "“Share nothing,” she said.", "Advertisement of the sale had been forbidden by the court.",
        "He said: never.", "Also: the mayor of Sill agreed.", "Read my lips, the mayor told him.", "“Sign up for the vote,” Brandt urged them.", "8 p.m.", "Q: Did you sell it?", "“Never!”",
        "Follow the money, said Brandt.", "Watch out, she warned."})
    void whatPeopleSayIsNot(String line) {
        assertThat(Laid.out(BODY + "\n" + line + "\n\n" + BODY).furniture()).isEmpty();
    }

    @Test
    void aHeadlineKnownFromElsewhereIsMarkedThoughItEndsLikeASentence() {
        Text text = Text.of("Plan is dead.\n\n" + BODY);
        Layout layout = Layout.of(text, Optional.of("Plan is dead"));
        assertThat(layout.marks()).singleElement().satisfies(mark -> assertThat(text.slice(mark.spans().getFirst())).isEqualTo("Plan is dead."));
    }

    @Test
    void aBylineGivesTheWriters() {
        Laid laid = Laid.out("Mayor Denies Sale Of Harbour\nBy Ada Quill and Ben Holt\n\n" + BODY);
        assertThat(laid.layout().byline()).containsExactly("Ada Quill", "Ben Holt");
        assertThat(laid.marked(CREDIT)).containsExactly("By Ada Quill and Ben Holt");
    }

    @Test
    void hardWrappedTextIsReadByParagraph() {
        String wrapped = """
                Mayor Denies Sale Of Harbour

                Mayor Ines Calder of Aberton again denied on Monday that
                she had sold the old harbour. Nobody asked her to
                share
                the contract, which the council's deputy head said he had
                seen with his own eyes.

                Advertisement
                """;
        Laid laid = Laid.out(wrapped);
        assertThat(laid.furniture()).containsExactly("Advertisement");
        assertThat(laid.marked(HEADLINE)).containsExactly("Mayor Denies Sale Of Harbour");
    }

    @Test
    void linesWithoutAnyProseAreLeftAlone() {
        assertThat(Laid.out("Aberton\nSouth Quay\nNorth Quay\nThe Mill\n").layout()).isEqualTo(Layout.NONE);
    }
}
