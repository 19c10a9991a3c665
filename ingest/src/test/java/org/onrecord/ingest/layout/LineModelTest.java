package org.onrecord.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.domain.Mark;

class LineModelTest {

    private static final String SITE = "Skip to content\nHome\nCoast\nTown Hall\nSports\nWeather\nSubscribe\nSign in\nThe Quarry Post\n";

    private static final String TITLE = "Mayor Denies Sale Of Harbour\nBy Ada Quill\nMarch 3, 2031\n";

    private static final String ONE = "Mayor Ines Calder of Aberton again denied on Monday that she had sold the old harbour to a company from Sill, as two papers had it.\n";
    private static final String TWO = "“I have sold nothing to anybody,” Calder told the town council after a long and noisy sitting, and left by a side door.\n";
    private static final String THREE = "The council's deputy head, Otto Brandt, said he had seen the contract with his own eyes, and that it bore the mayor's name.\n";
    private static final String FOUR = "A court in Sill will look at the contract in April, according to its clerk, who would not say what the company had paid for the harbour.\n";

    private static final String HOUSE = "About us\nContact us\nPrivacy policy\nTerms of use\n© 2031 The Quarry Post\n";

    @Test
    void readersCommentsAreNoPartOfTheReport() {
        String comments = """
                3 Comments
                Leave a comment
                harbourmaster says:
                March 3, 2031 at 9:12 am
                I think they should all be ashamed of themselves, and you can tell them that I said so.
                Reply
                lena_v says:
                March 3, 2031 at 9:40 am
                Nobody asked you, and my own boat has been lying there for twenty years.
                Reply
                harbourmaster says:
                March 3, 2031 at 11:05 am
                Your boat is a wreck, and so is this town.
                Reply
                """;
        assertThat(Laid.out(SITE + TITLE + ONE + TWO + THREE + FOUR + comments + HOUSE).furniture())
                .containsExactly(SITE.strip(), "March 3, 2031", (comments + HOUSE).strip());
    }

    @Test
    void advertisementsBetweenParagraphsDoNotEndTheReport() {
        String ad = "Advertisement\nAdvertisement\n";
        assertThat(Laid.out(SITE + TITLE + ONE + ad + TWO + ad + THREE + ad + FOUR + HOUSE).furniture())
                .containsExactly(SITE.strip(), "March 3, 2031", ad.strip(), ad.strip(), ad.strip(), HOUSE.strip());
    }

    @Test
    void otherReportsWithTheirFirstSentencesAreNoPartOfIt() {
        String others = """
                More from Coast
                Ferry Stops Again
                The ferry to Sill stopped on Sunday, and its captain said nobody had paid him since May.
                2 days ago
                Mill Burns Down
                Nobody was hurt when the old mill burned down on Friday night.
                4 days ago
                School To Close
                Parents in South Quay are angry about the end of their school.
                5 days ago
                """;
        assertThat(Laid.out(SITE + TITLE + ONE + TWO + THREE + FOUR + others + HOUSE).furniture())
                .containsExactly(SITE.strip(), "March 3, 2031", (others + HOUSE).strip());
    }

    @Test
    void aPageIsToldInAnyLanguage() {
        String site = "Zum Inhalt\nStart\nKüste\nRathaus\nSport\nWetter\nKultur\nLeserbriefe\nAnzeigen\nAbo\nAnmelden\nSuche\nÜber uns\nKontakt\n";
        String report = """
                Bürgermeisterin Calder bestreitet den Verkauf des alten Hafens
                Die Bürgermeisterin von Aberton, Ines Calder, hat am Montag erneut bestritten, dass sie den alten Hafen an eine Firma aus Sill verkauft hat.
                „Ich habe niemandem etwas verkauft“, sagte Calder nach einer langen und lauten Sitzung dem Rat der Stadt und ging durch eine Seitentür.
                Der Stellvertreter, Otto Brandt, sagte, er habe den Vertrag mit eigenen Augen gesehen, und er trage den Namen der Bürgermeisterin.
                Ein Gericht in Sill wird sich den Vertrag im April ansehen, wie seine Schreiberin mitteilte, die den Preis nicht nennen wollte.
                """;
        String house = "Impressum\nDatenschutz\nNutzungsbedingungen\nKontakt\nWerbung\nKarriere\nHilfe\nNewsletter\n";
        Laid laid = Laid.out(site + report + house);
        assertThat(laid.furniture()).containsExactly(site.strip(), house.strip());
        assertThat(laid.marked(Mark.Kind.HEADLINE)).containsExactly("Bürgermeisterin Calder bestreitet den Verkauf des alten Hafens");
    }

    @Test
    void aPageOfMoreLinesThanTheModelReadsIsCutByItsRunOfProse() {
        StringBuilder menu = new StringBuilder(SITE);
        for (int i = 1; i <= 20_001; i++) {
            menu.append("Quay ").append(i).append('\n');
        }
        assertThat(Laid.out(menu + TITLE + ONE + TWO + THREE + FOUR + HOUSE).furniture()).containsExactly(menu.toString().strip(), "March 3, 2031", HOUSE.strip());
    }
}
