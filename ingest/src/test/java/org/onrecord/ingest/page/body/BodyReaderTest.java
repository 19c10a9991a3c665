package org.onrecord.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Text;
import org.onrecord.ingest.page.body.Block.Kind;

class BodyReaderTest {

    private static final String FIRST = "The quarry at Harwick will close in May, the owner said on Monday, after two years of falling orders and a winter of strikes.";
    private static final String SECOND = "“We have run out of other ways,” said Ada Marsh, who has led the company since 2019. “The men know that I tried all of them.”";
    private static final String THIRD = "The council, which owns the road to the quarry, said it would meet on Thursday to talk about the 140 people who work there.";
    private static final String FOURTH = "Unions called the decision a disgrace and asked the government in the capital to step in before the machines are sold.";

    private static final String NAVIGATION = "<nav><ul><li><a href=/>Home</a></li><li><a href=/world>World</a></li><li><a href=/sport>Sport</a></li></ul></nav>";
    private static final String RELATED = "<aside class=related><h3>Related stories</h3><ul><li><a href=/a>Quarry owner seeks a loan from the council</a></li>"
            + "<li><a href=/b>Strike at the quarry enters its third week</a></li></ul></aside>";
    private static final String NEWSLETTER = "<div class=newsletter-signup><p>Sign up to our newsletter and get the best of The Quarry Post in your inbox every morning.</p></div>";
    private static final String COMMENTS = "<section id=comments><h3>2 comments</h3><div class=comment><p>I worked there for thirty years and this is what we get, thank you very much.</p></div>"
            + "<div class=comment><p>They should have seen it coming, nobody buys stone from Harwick any more these days.</p></div></section>";
    private static final String FOOTER = "<footer><p>© The Quarry Post. All rights reserved. Terms of use, privacy policy, cookies.</p></footer>";

    private static String page(String body) {
        return "<!doctype html><html><head><title>Harwick quarry to close in May - The Quarry Post</title></head><body><header>" + NAVIGATION
                + "</header><main><article><h1>Harwick quarry to close in May</h1><p class=byline>By Tom Reed</p><div class=article-body>" + body + "</div>"
                + RELATED + NEWSLETTER + COMMENTS + "</article></main>" + FOOTER + "</body></html>";
    }

    private static List<Block> blocks(String html) {
        return BodyReader.read(Parser.htmlParser().setTrackPosition(true).parseInput(html, ""), Text.of(html)).blocks();
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    @Test
    void theReportIsReadAndWhatSurroundsItIsNot() {
        assertThat(blocks(page(p(FIRST) + p(SECOND) + p(THIRD) + p(FOURTH)))).extracting(Block::text).containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void paragraphsMayBePartedByLineBreaksAlone() {
        assertThat(blocks(page(FIRST + "<br><br>" + SECOND + "<br>\n<br/>" + THIRD + "<br><br>" + FOURTH))).extracting(Block::text)
                .containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void crossheadsCaptionsAndPostsAreToldApart() {
        String caption = "<figure><img src=q.jpg><figcaption>The quarry seen from the road to Harwick</figcaption></figure>";
        String post = "<blockquote class=twitter-tweet><p>We are with the men of the quarry, all of us, whatever comes.</p></blockquote>";
        assertThat(blocks(page(p(FIRST) + caption + p(SECOND) + "<h2>Two years of falling orders</h2>" + p(THIRD) + post + p(FOURTH))))
                .extracting(Block::kind).containsExactly(Kind.PARAGRAPH, Kind.CAPTION, Kind.PARAGRAPH, Kind.CROSSHEAD, Kind.PARAGRAPH, Kind.EMBED, Kind.PARAGRAPH);
    }

    @Test
    void whatIsNotShownIsNotRead() {
        String hidden = "<div style='display: none'>" + p(FIRST) + p(SECOND) + p(THIRD) + p(FOURTH) + "</div>";
        String longer = p(FIRST) + p(SECOND) + p(THIRD) + p(FOURTH);
        assertThat(blocks(page(longer + hidden))).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<section class=comments><h3>Comments (1)</h3><div class=comment><b>Rusty</b> <p>Ada Marsh said to me: “I do not care about the men at all.”</p></div></section>",
        "<div class=promo><p>Odo Fennick said “taxes will rise” in our exclusive. Read it in tomorrow’s paper.</p></div>",
        "<div class=newsletter-signup><h4>The Harwick Letter</h4><p>The best of local news. “The only letter I open,” says Odo Fennick.</p></div>",
        "<amp-ad>Advertisement</amp-ad>"})
    void whatOthersSayInTheMiddleIsLeftOut(String inserted) {
        assertThat(blocks(page(p(FIRST) + p(SECOND) + inserted + p(THIRD) + p(FOURTH)))).extracting(Block::text).containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void aBodyInAnElementOfSuchANameIsRead() {
        assertThat(blocks(page("<div class='post comments-open promo'>" + p(FIRST) + p(SECOND) + p(THIRD) + p(FOURTH) + "</div>"))).extracting(Block::text)
                .containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void theNextReportOfAnEndlessPageIsLeftOut() {
        String next = "<article><h1>Mayor will not resign</h1>" + p("Mayor Ivo Stell said on Monday that he would “never resign over the trams”, adding that they would run by June.")
                + p("“I am not going anywhere,” he told reporters outside the depot in Lindow, where forty trams stand idle.") + "</article>";
        assertThat(blocks(page(p(FIRST) + p(SECOND) + p(THIRD) + p(FOURTH)).replace("</main>", next + "</main>"))).extracting(Block::text)
                .containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void aPageWithoutTextHasNoBody() {
        assertThat(blocks("")).isEmpty();
        assertThat(blocks("<html><body><script>var a = 'text';</script><img src=a.png>\u2060</body></html>")).isEmpty();
    }

    @Test
    void theSamePageGivesTheSameBlocks() {
        String html = page(p(FIRST) + p(SECOND));
        assertThat(blocks(html)).isEqualTo(blocks(html));
    }

    /** The parser keeps 512 levels; an own tree of any depth would be gone through without recursion as well. */
    @Test
    void halfAMillionNestedElementsAreRead() {
        assertThat(blocks("<div>".repeat(500_000) + p(FIRST))).isNotNull();
        assertThat(blocks("<b><a><i>".repeat(100_000) + FIRST)).isNotNull();
    }

    /** What comes after so many segments is not looked at. */
    @Test
    void aPageOfEndlessSegmentsIsReadInPart() {
        assertThat(blocks("<p>word and another word, said so.".repeat(200_000))).hasSizeLessThanOrEqualTo(Outline.MOST_SEGMENTS);
    }

    @Test
    void oneEndlessParagraphIsRead() {
        assertThat(blocks("<p>" + (FIRST + " ").repeat(40_000))).hasSize(1);
    }
}
