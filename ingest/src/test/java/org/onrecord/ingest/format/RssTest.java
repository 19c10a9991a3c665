package org.onrecord.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.format.Documents.BODY;
import static org.onrecord.ingest.format.Documents.BODY_TEXT;
import static org.onrecord.ingest.format.Documents.draft;
import static org.onrecord.ingest.format.Documents.drafts;
import static org.onrecord.ingest.format.Documents.read;
import static org.onrecord.ingest.format.Documents.refusals;
import static org.onrecord.ingest.format.Documents.refused;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Link;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;

class RssTest {

    private static final String ITEM = """
            <item><title>Council closes quarry road</title><link>https://quarrypost.example/road</link><guid isPermaLink="false">17</guid>
            <pubDate>Mon, 14 Apr 2031 09:30:00 +0200</pubDate><dc:creator>Ann Lee and Tom Hale, AP</dc:creator>
            <description>Upper town must drive eleven miles for two years from now on.</description>
            <content:encoded><![CDATA[%s]]></content:encoded></item>
            """.formatted(BODY);

    @Test
    void anItemWithItsWholeTextIsAReport() {
        Draft draft = draft(channel(ITEM));
        assertThat(draft.text()).isEqualTo("Council closes quarry road\n\nUpper town must drive eleven miles for two years from now on.\n\n" + BODY_TEXT);
        assertThat(Documents.marks(draft)).containsExactly("headline: Council closes quarry road", "standfirst: Upper town must drive eleven miles for two years from now on.");
        assertThat(draft.publication().source()).isEqualTo("feed#https://quarrypost.example/road");
        assertThat(draft.publication().headline()).contains("Council closes quarry road");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee", "Tom Hale");
        assertThat(draft.publication().credits()).containsExactly("AP");
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.publication().language()).isEqualTo("en");
        assertThat(draft.publication().outlet()).contains("The Quarry Post");
        assertThat(draft.page().canonical()).contains("https://quarrypost.example/road");
    }

    @Test
    void eachFieldSaysWhereItIsFrom() {
        assertThat(draft(channel(ITEM)).page().from()).isEqualTo(Map.of("headline", "rss", "byline", "rss", "credits", "rss", "published", "rss",
                "language", "rss", "outlet", "rss", "canonical", "rss", "text", "rss"));
    }

    @Test
    void aSummaryThatTheBodySaysTooIsNoStandfirst() {
        assertThat(Documents.marks(draft(channel("<item><title>Road</title><description>The council of Harwick voted on Monday to close the old quarry road…</description>"
                + "<content:encoded><![CDATA[" + BODY + "]]></content:encoded></item>")))).containsExactly("headline: Road");
    }

    @Test
    void itemsWithOnlyATeaserAreToldTogether() {
        assertThat(refused(channel("<item><title>Road</title><link>https://quarrypost.example/1</link><description>The council voted.</description></item>"
                + "<item><title>Bridge</title><link>https://quarrypost.example/2</link></item>"))).satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.TEASER);
                    assertThat(refused.count()).isEqualTo(2);
                    assertThat(refused.message()).contains("add the page's own address").contains("https://quarrypost.example/1");
                });
    }

    @Test
    void aTextThatIsCutIsATeaserHoweverLong() {
        assertThat(refused(channel("<item><title>Road</title><content:encoded><![CDATA[" + BODY + "<p>The vote was closer than […]</p>]]></content:encoded></item>")).reason())
                .isEqualTo(Reason.TEASER);
    }

    @Test
    void aDescriptionAsLongAsAReportIsOne() {
        String text = "The council voted on Monday to close the road for two years. ".repeat(12).strip();
        assertThat(draft(channel("<item><title>Road</title><description>" + text + "</description></item>")).text()).isEqualTo("Road\n\n" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "Mon, 32 Apr 2031 09:30:00 GMT", "2031-13-01", "Thu, 01 Jan 1970 00:00:00 GMT", "0001-01-01T00:00:00Z", "14.04.2031", ""})
    void aBrokenDateIsUnknownAndTheItemIsRead(String date) {
        Draft draft = draft(channel(ITEM.replace("Mon, 14 Apr 2031 09:30:00 +0200", date)));
        assertThat(draft.publication().published()).isEmpty();
        assertThat(draft.text()).contains("We have no choice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 14 Apr 2031 09:30:00 GMT   | 2031-04-14T09:30:00Z
            14 Apr 31 09:30 EST             | 2031-04-14T09:30:00-05:00
            Monday, 14 April 2031 9:30:05 Z | 2031-04-14T09:30:05Z
            Fri, 14 Apr 2031 09:30:00       | 2031-04-14T09:30:00
            Mon, 14 Apr 2031 09:30:00 IST   | 2031-04-14T09:30:00
            2031-04-14T09:30:00.25+05:30    | 2031-04-14T09:30:00+05:30
            2031-04-14                      | 2031-04-14
            """)
    void datesKeepTheirZone(String date, String edtf) {
        assertThat(draft(channel(ITEM.replace("Mon, 14 Apr 2031 09:30:00 +0200", date))).publication().published()).contains(edtf);
    }

    @Test
    void titlesMayBeHtmlAndEscapedTwice() {
        assertThat(draft(channel(ITEM.replace("Council closes quarry road", "Lee &amp;amp; Hale&amp;#8217;s &lt;b&gt;road&lt;/b&gt; 5 &lt; 6"))).publication().headline())
                .contains("Lee & Hale’s road 5 < 6");
    }

    @Test
    void relativeAddressesAreResolved() {
        assertThat(draft(channel(ITEM.replace("https://quarrypost.example/road", "/news/road?id=1"))).page().canonical()).contains("https://www.quarrypost.example/news/road?id=1");
    }

    @Test
    void anItemWithoutAddressOrIdIsNumbered() {
        assertThat(draft(channel("<item><content:encoded><![CDATA[" + BODY + "]]></content:encoded></item>")).publication().source()).isEqualTo("feed#1");
    }

    @Test
    void whatBlogsAppendIsFurniture() {
        Draft draft = draft(channel(ITEM.replace("</p>]]>", "</p><p>The post <a href='x'>Road</a> appeared first on <a href='y'>The Quarry Post</a>.</p>]]>")));
        assertThat(Documents.furniture(draft)).containsExactly("The post Road appeared first on The Quarry Post.");
    }

    @Test
    void captionsCrossheadsPostsAndPullQuotesAreMarked() {
        Draft draft = draft(channel(ITEM.replace("</p>]]>", "</p><h2>The bridge</h2><figure><img src='a.jpg'><figcaption>The old road.</figcaption></figure>"
                + "<blockquote class='twitter-tweet'><p>No bridge, no peace.</p>— Upper Town (@uppertown)</blockquote><aside class='pullquote'>We have no choice</aside>]]>")
                .replace("</item>", "<media:content url='b.jpg'><media:description>Mayor Ida Marsh.</media:description></media:content></item>")));
        assertThat(Documents.marks(draft)).contains("crosshead: The bridge", "caption: The old road.", "caption: Mayor Ida Marsh.", "embed: No bridge, no peace.",
                "embed: — Upper Town (@uppertown)");
        assertThat(Documents.furniture(draft)).containsExactly("We have no choice");
        assertThat(Documents.body(draft)).isEqualTo(BODY_TEXT);
    }

    @Test
    void creditsInTheTextAreReadWhereTheItemNamesNone() {
        Draft draft = draft(channel(ITEM.replace("Ann Lee and Tom Hale, AP", "").replace("</p>]]>", "</p><p>Reporting by Kit Roe in Harwick; Editing by Sam Poe</p>]]>")));
        assertThat(draft.publication().credits()).containsExactly("Kit Roe", "Sam Poe");
        assertThat(draft.page().from()).containsEntry("credits", "text").doesNotContainKey("byline");
        assertThat(Documents.marks(draft)).contains("credit: Reporting by Kit Roe in Harwick; Editing by Sam Poe");
    }

    @Test
    void rss1AndItsOldestFormsAreRead() {
        Draft draft = draft("<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                + "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel rdf:about='https://quarrypost.example/'><title>The Quarry Post</title><dc:language>en-GB</dc:language></channel>"
                + "<item rdf:about='https://quarrypost.example/1'><title>Road</title><link>https://quarrypost.example/1</link><dc:date>2031-04-14T09:30+02:00</dc:date>"
                + "<content:encoded>" + BODY.replace("<", "&lt;") + "</content:encoded></item></rdf:RDF>");
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.publication().outlet()).contains("The Quarry Post");
        assertThat(draft.publication().language()).isEqualTo("en");
    }

    @Test
    void theFeedOfAnotherOutletIsNamed() {
        assertThat(draft(channel(ITEM.replace("</item>", "<source url='https://harwicktimes.example/rss'>Harwick Times</source></item>"))).publication().outlet()).contains("Harwick Times");
    }

    @Test
    void anItemGivenTwiceIsFoundTwiceUnderOneName() {
        assertThat(drafts(read(channel(ITEM + ITEM)))).extracting(draft -> draft.publication().source()).containsOnly("feed#https://quarrypost.example/road").hasSize(2);
    }

    @Test
    void anEmptyFeedIsAListOfNothing() {
        assertThat(refused(channel("")).reason()).isEqualTo(Reason.LIST);
    }

    @Test
    void aFeedThatBreaksOffGivesWhatIsWhole() {
        String whole = channel(ITEM + ITEM.replace("quarry road", "quarry gate"));
        String cut = whole.substring(0, whole.lastIndexOf("Residents"));
        assertThat(drafts(read(cut))).hasSize(1);
        assertThat(refusals(read(cut))).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.BAD_XML);
            assertThat(refused.position()).hasValue(cut.getBytes(StandardCharsets.UTF_8).length);
        });
    }

    @Test
    void bareAmpersandsControlCharactersAndUnknownPrefixesArePassedOver() {
        assertThat(draft("\uFEFF\n<rss><channel><item><title>Lee & Hale\u0001 &nbsp;road</title><x:content/><content:encoded>" + BODY.replace("<", "&lt;")
                + "</content:encoded></item></channel></rss>").publication().headline()).contains("Lee & Hale road");
    }

    @Test
    void whateverItIsSaidToBeAFeedIsAFeed() {
        byte[] bytes = channel(ITEM).getBytes(StandardCharsets.UTF_8);
        Optional<List<Found>> found = Formats.read(new Received("feed", bytes, Optional.of("text/html"), Optional.empty(), Optional.empty()));
        assertThat(found.orElseThrow()).singleElement().isInstanceOf(Draft.class);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1,UTF-8", "UTF-8,windows-1252", "UTF-16,UTF-8", "made-up,UTF-8", "UTF-8,UTF-16"})
    void aWrongEncodingDeclaredDoesNoHarm(String declared, String written) throws UnsupportedEncodingException {
        byte[] bytes = ("<?xml version='1.0' encoding='" + declared + "'?>" + channel(ITEM)).getBytes(written);
        assertThat(drafts(Formats.read(Received.of("feed", bytes)).orElseThrow())).singleElement()
                .satisfies(draft -> assertThat(draft.text()).contains("“We have no choice,” Mayor"));
    }

    @Test
    void theLinksOfAFeedAreItsEntriesEachOnce() {
        assertThat(Formats.links(Documents.document(channel(ITEM + ITEM + "<item><title>Lee &amp;amp; Hale</title><guid>https://quarrypost.example/2</guid></item><item><title>None</title></item>"))))
                .containsExactly(
                        new Link("https://quarrypost.example/road", Optional.of("2031-04-14T09:30:00+02:00"), Optional.empty(), Optional.of("Council closes quarry road"), Optional.of("The Quarry Post")),
                        new Link("https://quarrypost.example/2", Optional.empty(), Optional.empty(), Optional.of("Lee & Hale"), Optional.of("The Quarry Post")));
    }

    private static String channel(String items) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
                + "<title>The Quarry Post - World RSS</title><link>https://www.quarrypost.example/</link><language>en-us</language>" + items + "</channel></rss>";
    }
}
