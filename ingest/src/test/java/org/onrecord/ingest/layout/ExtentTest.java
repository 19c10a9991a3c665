package org.onrecord.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.domain.Mark;

class ExtentTest {

    private static final String SITE = "Skip to content\nHome\nCoast\nTown Hall\nSports\nSubscribe\nSign in\nThe Quarry Post\n";

    private static final String REPORT = """
            Mayor Ines Calder of Aberton again denied on Monday that she had sold the old harbour to a company from Sill, as two papers had it.
            “I have sold nothing to anybody,” Calder told the town council after a long and noisy sitting.
            Advertisement
            The council's deputy head, Otto Brandt, said he had seen the contract with his own eyes, and more than once.
            She left without a word.
            """;

    private static final String OTHERS = """
            Related stories
            Ferry Stops Again
            The ferry to Sill stopped on Sunday, and its captain said nobody had paid him since May.
            Comments
            Leave a reply
            Most read
            About us
            Contact us
            Privacy policy
            © 2031 The Quarry Post
            """;

    @Test
    void aPageIsCutBeforeAndAfterItsReport() {
        Laid laid = Laid.out(SITE + "Mayor Denies Sale Of Harbour\n" + REPORT + OTHERS);
        assertThat(laid.furniture()).containsExactly(SITE.strip(), "Advertisement", OTHERS.strip());
        assertThat(laid.marked(Mark.Kind.HEADLINE)).containsExactly("Mayor Denies Sale Of Harbour");
    }

    @Test
    void ofTwoTitlesBelowTheNavigationTheUpperIsTheHeadline() {
        Laid laid = Laid.out(SITE + "Mayor of Aberton says nothing was sold\nCalder leaves noisy sitting of town council about the harbour without a word\n"
                + REPORT + OTHERS);
        assertThat(laid.layout().headline()).contains("Mayor of Aberton says nothing was sold");
        assertThat(laid.marked(Mark.Kind.STANDFIRST)).containsExactly("Calder leaves noisy sitting of town council about the harbour without a word");
    }

    @Test
    void aListInsideTheReportStays() {
        StringBuilder list = new StringBuilder("Boats at each quay of the old harbour on Monday, as counted by the council's own men:\n");
        for (int i = 1; i <= 6; i++) {
            list.append("Quay ").append(i).append(": ").append(7 * i).append(" boats\n");
        }
        String rest = """
                The company from Sill said in a letter to the council that it had paid for all of these boats, and for the quays as well.
                “We bought a harbour, and we mean to have one,” its owner, Lena Voss, told reporters outside the town hall on Tuesday.
                Brandt said the council would meet again on Friday to look at the contract, which nobody but him had seen so far.
                """;
        assertThat(Laid.out(SITE + "Mayor Denies Sale Of Harbour\n" + REPORT + list + rest + OTHERS).furniture())
                .containsExactly(SITE.strip(), "Advertisement", OTHERS.strip());
    }

    @Test
    void aPageWithoutAReportLosesOnlyWhatSitesSay() {
        assertThat(Laid.out(SITE + "Ferry Times\n" + OTHERS.replaceAll("(?m)^The ferry.*\n", "")).furniture())
                .noneMatch(line -> line.contains("Ferry Times"));
    }
}
