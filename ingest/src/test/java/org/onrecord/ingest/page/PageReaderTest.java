package org.onrecord.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Text;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

class PageReaderTest {

    private static final String PAGE = """
            <html lang="en-GB"><head><title>Quarry at Harwick to close | The Quarry Post</title>
            <meta property="og:site_name" content="The Quarry Post"><link rel="canonical" href="https://quarrypost.example/2031/05/02/harwick">
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Quarry at Harwick to close", "datePublished": "2031-05-02T09:30:00+01:00",
             "author": {"@type": "Person", "name": "Ada Brook"}, "articleSection": "Region"}</script></head>
            <body><nav><a href="/">Home</a> <a href="/region">Region</a></nav><article><h1>Quarry at Harwick&nbsp;to close</h1>
            <h2 class="standfirst">Council says the last stone will be cut in the spring of next year</h2><p class="byline">By <a rel="author">Ada Brook</a></p>
            <p>The quarry at Harwick will close in May next year, the town&rsquo;s council said on Friday, after more than a century of work in the hills.</p>
            <p>&ldquo;We have cut all the stone that was worth cutting,&rdquo; said Bram Vale, who has run the quarry since his father left it to him.</p>
            <p>About forty people work there, and the council promised each of them another place before the gates are shut for the last time.</p>
            </article><footer>About us</footer></body></html>
            """;

    private static Found read(String html) {
        return PageReader.read(Received.of("page.html", html.getBytes(StandardCharsets.UTF_8)));
    }

    private static Draft draft(String html) {
        return (Draft) read(html);
    }

    @Test
    void setsUpTheReportFromHeadlineStandfirstBylineAndBody() {
        assertThat(draft(PAGE).text()).startsWith("""
                Quarry at Harwick to close

                Council says the last stone will be cut in the spring of next year

                By Ada Brook

                The quarry at Harwick will close in May next year, the town’s council said on Friday""");
    }

    @Test
    void marksWhatIsNoBody() {
        Draft draft = draft(PAGE);
        assertThat(draft.layout().orElseThrow().marks()).extracting(Mark::kind)
                .contains(Mark.Kind.HEADLINE, Mark.Kind.STANDFIRST, Mark.Kind.CREDIT);
    }

    @Test
    void tellsWhatThePageSaysOfTheReport() {
        Draft draft = draft(PAGE);
        assertThat(draft.publication().headline()).hasValue("Quarry at Harwick to close");
        assertThat(draft.publication().outlet()).hasValue("The Quarry Post");
        assertThat(draft.publication().byline()).containsExactly("Ada Brook");
        assertThat(draft.publication().published()).hasValue("2031-05-02T09:30:00+01:00");
        assertThat(draft.publication().language()).isEqualTo("en");
        assertThat(draft.page().section()).hasValue("Region");
        assertThat(draft.page().canonical()).hasValue("https://quarrypost.example/2031/05/02/harwick");
        assertThat(draft.page().from()).containsEntry("headline", "text").containsEntry("byline", "json-ld").containsEntry("outlet", "og");
    }

    @Test
    void aHeadlineThatOnlyAnAttributeGivesStandsWhereItStandsInTheSource() {
        String page = PAGE.replace("<h1>Quarry at Harwick&nbsp;to close</h1>", "");
        Draft draft = draft(page);
        CharSpan place = draft.page().alignment().inPage(new CharSpan(0, 26)).orElseThrow();
        assertThat(page.substring(place.start(), place.end())).isEqualTo("Quarry at Harwick to close");
    }

    @Test
    void aCreditLineIsMarkedAndItsNamesAreCredited() {
        Draft draft = draft(PAGE.replace("</article>", "<p>Additional reporting by Cora Mare in Aberton; editing by Dora Lind</p></article>"));
        assertThat(draft.publication().byline()).containsExactly("Ada Brook");
        assertThat(draft.publication().credits()).containsExactly("Cora Mare", "Dora Lind");
        assertThat(draft.page().from()).containsEntry("credits", "text");
    }

    @Test
    void aPageCutInTheMiddleIsReadUpToThere() {
        assertThat(draft(PAGE.substring(0, PAGE.indexOf("About forty") + 83)).text()).isEqualTo("""
                Quarry at Harwick to close

                Council says the last stone will be cut in the spring of next year

                By Ada Brook

                The quarry at Harwick will close in May next year, the town’s council said on Friday, after more than a century of work in the hills.

                “We have cut all the stone that was worth cutting,” said Bram Vale, who has run the quarry since his father left it to him.

                About forty people work there, and the council promised each of them another place""");
    }

    @Test
    void markupThatNobodyClosedLosesNoText() {
        String spoiled = PAGE.replace("</p>", "").replace("</h2>", "</h3>").replace("<p>&ldquo;We", "<p><b><i>&ldquo;We").replace("</article>", "</div></span>");
        assertThat(draft(spoiled).text()).contains("“We have cut all the stone that was worth cutting,” said Bram Vale, who has run the quarry since his father left it to him.")
                .contains("the council promised each of them another place before the gates are shut for the last time.");
    }

    @Test
    @Timeout(30)
    void aHundredThousandNestedElementsAreNoTrouble() {
        assertThat(draft("<div class='author date'>".repeat(100_000) + PAGE).text()).contains("said Bram Vale, who has run the quarry since his father left it to him.");
    }

    /** Each of them takes 200 bytes and more of memory. */
    @ParameterizedTest
    @Timeout(30)
    @ValueSource(strings = {"<br>", "<div>", "<!---->", "<p>x</p>", "</p>", "<b><p><i><a href=x>x</b></p>"})
    void aPageOfMillionsOfTagsIsTooLarge(String tags) {
        assertThat(read(PAGE + tags.repeat(15_000_000 / tags.length()))).isEqualTo(new Refused("page.html", Reason.TOO_LARGE, OptionalLong.empty(),
                "the page has more than 150000 elements, or a tag's name of more than 100000 characters, no news page has: save its text alone", 1));
    }

    @Test
    @Timeout(30)
    void aPageOfMillionsOfLinesIsTooLarge() {
        assertThat(read("<article><h1>Dam row</h1><pre>" + "a\n".repeat(7_500_000))).isEqualTo(new Refused("page.html", Reason.TOO_LARGE, OptionalLong.empty(),
                "the text is longer than 1048576 characters, no report is: save the one report that you want as plain text", 1));
    }

    /** Thirteen elements for each paragraph: what was left open before is opened again in it. */
    @Test
    @Timeout(30)
    void aPageWhoseTagsBecomeMillionsOfElementsIsTooLarge() {
        String open = IntStream.range(0, 40).mapToObj(i -> "<font size=" + i + ">").collect(Collectors.joining("", "<p>", "</p>"));
        assertThat(read(PAGE + open + "<p>x".repeat(250_000))).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    @Timeout(30)
    void aPageOfNearlySixteenMegabytesIsReadInTime() {
        String paragraph = "<p class=text>The council of Harwick said of house %d that its owner, Bram Vale, had paid what he owed, and nobody in the hall wished to speak.</p>";
        StringBuilder paragraphs = new StringBuilder();
        for (int i = 0; paragraphs.length() < 15_900_000 - PAGE.length(); i++) {
            paragraphs.append(paragraph.formatted(i));
        }
        assertThat(read(PAGE.replace("</article>", paragraphs + "</article>"))).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.message()).startsWith("the text is longer than"));
    }

    private static String furniture(Draft draft) {
        Text text = Text.of(draft.text());
        return draft.layout().orElseThrow().furniture().stream().map(text::slice).collect(Collectors.joining("|"));
    }

    @Test
    void linesAroundAdvertisementsAndTermsAreFurniture() {
        Draft draft = draft(PAGE.replace("<p>About forty", "<p>ADVERTISEMENT</p><p>Story continues below advertisement</p><p>About forty"));
        assertThat(furniture(draft)).isEqualTo("ADVERTISEMENT|Story continues below advertisement");
    }

    @Test
    void anAppealToTheReaderIsFurniture() {
        String appeal = "Since you’re here, we have a small favour to ask. “Journalism is a public good,” says our founder Ilse Marrow. Support The Quarry Post with a contribution.";
        assertThat(furniture(draft(PAGE.replace("</article>", "<p><em>" + appeal + "</em></p></article>")))).isEqualTo(appeal);
    }

    @Test
    void aPullQuoteIsFurnitureWithItsSpeaker() {
        String pulled = "<blockquote class='pull-quote'><p>We have cut all the stone that was worth cutting</p><cite>Bram Vale</cite></blockquote>";
        assertThat(furniture(draft(PAGE.replace("<p>About forty", pulled + "<p>About forty")))).isEqualTo("We have cut all the stone that was worth cutting|Bram Vale");
    }

    @Test
    void theHeadlineAgainAboveTheTextIsFurniture() {
        String top = "Quarry at Harwick to close<br>By Ada Brook, Staff Writer<br>Friday, May 2, 2031; Page A01<br><br>";
        String text = PAGE.substring(PAGE.indexOf("<p>The quarry"), PAGE.indexOf("</article>")).replace("<p>", "").replace("</p>", "<br><br>");
        String page = "<html><head><title>Quarry at Harwick to close</title></head><body><h1>Quarry at Harwick to close</h1><div>" + top + text + "</div></body></html>";
        assertThat(furniture(draft(page))).isEqualTo("Quarry at Harwick to close\nBy Ada Brook, Staff Writer\nFriday, May 2, 2031; Page A01");
    }

    @Test
    void quotationMarksStandWhereABrowserShowsThem() {
        Draft draft = draft(PAGE.replace("the council promised", "the council, says Vale, <q>told us: <q>Wait.</q></q> It promised"));
        assertThat(draft.text()).contains("says Vale, “told us: ‘Wait.’” It promised");
    }

    @Test
    void quotationMarksInThePageAreNotDoubled() {
        assertThat(draft(PAGE.replace("the council promised", "the council, <q>“always there”</q>, promised")).text()).contains("the council, “always there”, promised");
    }

    @Test
    void whatIsStruckOutIsLeftOut() {
        Draft draft = draft(PAGE.replace("Bram Vale, who", "<del>Odo Fennick</del><ins>Bram Vale</ins>, <s>Harwick’s </s>who"));
        assertThat(draft.text()).contains("said Bram Vale, who has run").doesNotContain("Fennick");
    }

    @Test
    void aPageWithAnUnclosedStrikeIsReadWhole() {
        assertThat(draft(PAGE.replace("<p>The quarry", "<p><s>The quarry")).text()).contains("The quarry at Harwick will close").contains("said Bram Vale");
    }

    @Test
    void aPageOfFiftyMegabytesIsTooLarge() {
        assertThat(PageReader.read(Received.of("page.html", new byte[50_000_000])))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    @Timeout(120)
    void anyNumberOfWitnessesIsHeardInTime() {
        String witnesses = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": [" + "{\"name\": \"Ada Brook\"},".repeat(20_000) + "]}</script>"
                + "<meta name='author' content='Ada Brook'>".repeat(20_000) + "<i class='byline'>By</i>".repeat(20_000) + "<time datetime='2031-05-02'></time>".repeat(20_000);
        assertThat(draft(witnesses + PAGE).publication().byline()).containsExactly("Ada Brook");
    }

    @Test
    void noBytesAreNoPage() {
        assertThat(read("")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.EMPTY));
    }

    @Test
    void everyCharacterButTheEmptyLinesStandsInThePage() {
        Draft draft = draft(PAGE);
        int covered = draft.page().alignment().runs().stream().mapToInt(run -> run.text().length()).sum();
        int blocks = draft.text().split("\n\n").length;
        assertThat(covered).isEqualTo(draft.text().length() - 2 * (blocks - 1));
    }

    @Test
    void aCreditAtTheEndStaysThereAndTheWriterIsNotLost() {
        Draft draft = draft(PAGE.replaceAll(",\\s*\"author\": \\{[^}]*}", "").replace("</article>", "<p>Additional reporting by Cora Mare.</p></article>"));
        assertThat(draft.publication().byline()).containsExactly("Ada Brook");
        assertThat(draft.text()).endsWith("Additional reporting by Cora Mare.");
    }

    @Test
    void aBylineAtTheEndIsMarkedThere() {
        Draft draft = draft(PAGE.replace("<p class=\"byline\">By <a rel=\"author\">Ada Brook</a></p>", "").replace("</article>", "<p class=\"byline\">By Ada Brook</p></article>"));
        assertThat(draft.text()).endsWith("By Ada Brook");
        int end = draft.text().length();
        assertThat(draft.layout().orElseThrow().marks()).contains(new Mark(Mark.Kind.CREDIT, java.util.List.of(new CharSpan(end - 12, end))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Correction: An earlier report said that the quarry would close in June of next year.", "Editor’s note: The Quarry Post rents a shed from the owners of the quarry.",
        "Clarification (3 May): The council has not yet voted on what is to become of the quarry."})
    void aCorrectionIsMarked(String correction) {
        Draft draft = draft(PAGE.replace("</article>", "<p>" + correction + "</p></article>"));
        int end = draft.text().length();
        assertThat(draft.layout().orElseThrow().marks()).contains(new Mark(Mark.Kind.CORRECTION, java.util.List.of(new CharSpan(end - correction.length(), end))));
    }
}
