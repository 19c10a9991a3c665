package org.onrecord.ingest.page.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;
import org.onrecord.ingest.page.PageReader;

/** Pages that hold no report, each of its kind, and pages that look like one of them and do. */
class PageKindTest {

    private static final String REPORT = """
            <p>The quarry at Harwick will close in May next year, the town's council said on Friday, after more than a century of work in the hills above it.</p>
            <p>"We have cut all the stone that was worth cutting," said Bram Vale, who has run the quarry since his father left it to him in the autumn of 2009.</p>
            <p>About forty people work there, and the council promised each of them another place before the gates are shut for the last time in the spring.</p>
            <p>The owners said that the land would be given back to the town, which wants to keep the old railway and the sheds for visitors and for a museum.</p>
            <p>Ada Brook, who leads the council, said the decision had been made in March and that nobody had spoken against it at either of the two meetings.</p>
            """;

    private static Found read(String html) {
        return PageReader.read(Received.of("page.html", html.getBytes(StandardCharsets.UTF_8)));
    }

    private static void isRefused(String html, Reason reason) {
        assertThat(read(html)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void isRead(String html) {
        assertThat(read(html)).isInstanceOf(Draft.class);
    }

    @Test
    void aQuestionForConsentIsAConsentWall() {
        isRefused("""
                <html><head><title>Before you continue</title></head><body><h1>Your privacy is important to us</h1>
                <p>We and our partners store and read cookies on your device, to show personalised ads and to measure how content is used by our readers.</p>
                <p>With your consent we may use your place and the traits of your device. You can change your privacy settings at any time.</p>
                <button>Accept all</button> <a href="#">Reject all</a> <a href="#">Cookie policy</a></body></html>""", Reason.CONSENT_WALL);
    }

    @Test
    void aReportWithAConsentBannerIsRead() {
        isRead("""
                <html><head><title>Quarry to close</title></head><body><div class="banner">We and our partners use cookies with your consent.
                Accept all. Reject all. Privacy settings. Cookie policy.</div><article><h1>Quarry to close</h1>%s</article></body></html>""".formatted(REPORT));
    }

    @Test
    void aBriefWithAConsentBannerIsRead() {
        isRead("""
                <html><head><title>Quarry to close</title></head><body><div class="banner">We and our partners use cookies with your consent. Accept all. Reject all.</div>
                <article><h1>Hiker at Harwick still not found</h1><p>The hiker who was last seen at the quarry of Harwick on Friday is still missing, the police said.</p>
                <p>About forty people went through the hills with dogs on Sunday, and a boat looked for her on the lake below the town.</p>
                <p>Ada Brook, who leads the council, asked everyone who had been on the old railway that day to call the police.</p></article></body></html>""");
    }

    @Test
    void aFirstSentenceForSubscribersIsAPaywall() {
        isRefused("""
                <html><head><title>Quarry to close</title><meta property="og:type" content="article">
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Quarry to close", "isAccessibleForFree": false}</script></head>
                <body><article><h1>Quarry to close</h1><p>The quarry at Harwick will close in May next year, the town's council said on Friday...</p>
                <div class="wall">Already a subscriber? Sign in. Subscribe to continue reading.</div></article></body></html>""", Reason.PAYWALL);
    }

    @Test
    void aReportThatIsNotFreeAndYetAllThereIsRead() {
        isRead("""
                <html><head><title>Quarry to close</title>
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Quarry to close", "isAccessibleForFree": "False"}</script></head>
                <body><article><h1>Quarry to close</h1>%s<p>Already a subscriber? Sign in.</p></article></body></html>""".formatted(REPORT));
    }

    @Test
    void manyTimedEntriesAreALiveBlog() {
        String entries = IntStream.range(10, 25).mapToObj(hour -> "<div class='entry'><time datetime='2031-05-02T" + hour + ":00:00Z'>" + hour + ":00</time>" + REPORT + "</div>")
                .collect(Collectors.joining());
        isRefused("""
                <html><head><title>Harwick vote: live</title>
                <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Harwick vote: live", "liveBlogUpdate": []}</script></head>
                <body><main><h1>Harwick vote: live</h1>%s</main></body></html>""".formatted(entries), Reason.LIVE_BLOG);
    }

    @Test
    void aPageThatCallsItselfLiveNeedsNoSchema() {
        String entries = IntStream.range(10, 25).mapToObj(hour -> "<li class='timeline-entry'><time>" + hour + ":00</time>" + REPORT + "</li>").collect(Collectors.joining());
        isRefused("<html><head><title>Harwick vote - live updates</title></head><body><h1>Harwick vote: what we know</h1><ul>" + entries + "</ul></body></html>", Reason.LIVE_BLOG);
    }

    @Test
    void aReportOnALiveShowIsNoLiveBlog() {
        isRead("<html><head><title>Quarry songs, live: the show in review</title></head><body><article><h1>Quarry songs, live: the show in review</h1>" + REPORT
                + "</article></body></html>");
    }

    @Test
    void manyTitlesThatLinkToReportsAreAList() {
        String links = IntStream.range(1, 40).mapToObj(i -> "<li><a href='/" + i + "'>Quarry at Harwick shuts its gate number " + i + "</a></li>").collect(Collectors.joining());
        isRefused("<html><head><title>Region - The Quarry Post</title></head><body><h1>Region</h1><ul>" + links + "</ul></body></html>", Reason.LIST);
    }

    @Test
    void aFrontWithLongTeasersIsAList() {
        String teasers = IntStream.range(1, 25).mapToObj(i -> "<article><h3><a href='/" + i + "'>Quarry at Harwick shuts its gate number " + i + "</a></h3><p>The council of Harwick said on day "
                + i + " that the gate would be shut for good, and that nobody had spoken against it at the meeting.</p></article>").collect(Collectors.joining());
        isRefused("<html><head><title>Region - The Quarry Post</title></head><body><main><h1>Region</h1>" + teasers + "</main></body></html>", Reason.LIST);
    }

    @Test
    void anErrorPageIsNoArticle() {
        isRefused("<html><head><title>404 - page not found</title></head><body><h1>Page not found</h1><p>Sorry, the page that you are looking for has been moved or does not exist any more.</p></body></html>",
                Reason.NOT_AN_ARTICLE);
    }

    @Test
    void aShopIsNoArticle() {
        isRefused("""
                <html><head><title>Slate bowl</title><meta property="og:type" content="product">
                <script type="application/ld+json">{"@type": "Product", "name": "Slate bowl", "offers": {"@type": "Offer", "price": "12.00"}}</script></head>
                <body><h1>Slate bowl</h1><p>A bowl of slate from Harwick, cut and polished by hand, with a foot of felt that spares your table.</p>
                <button>Add to basket</button></body></html>""", Reason.NOT_AN_ARTICLE);
    }

    @Test
    void aSearchIsAList() {
        String found = IntStream.range(1, 12).mapToObj(i -> "<div><h3><a href='/" + i + "'>Quarry at Harwick shuts its gate number " + i + "</a></h3><p>2 May</p></div>").collect(Collectors.joining());
        isRefused("""
                <html><head><title>Search: quarry</title><script type="application/ld+json">{"@type": "SearchResultsPage"}</script></head>
                <body><h1>11 results for "quarry"</h1>%s</body></html>""".formatted(found), Reason.LIST);
    }

    @Test
    void anEmptyPageIsNoArticle() {
        isRefused("<html><head><title>The Quarry Post</title></head><body><div id='app'></div><script>start()</script></body></html>", Reason.NOT_AN_ARTICLE);
    }

    @Test
    void aRefusalSaysWhatToDo() {
        assertThat(read("<html><head><title>404</title></head><body></body></html>")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.message()).isNotBlank().doesNotContain("page.html"));
    }

    @Test
    void aQuestionForConsentMayNameNoCookies() {
        isRefused("""
                <html><head><title>The Quarry Post</title></head><body><h1>We value your privacy</h1>
                <p>We and our 823 partners store and access information on a device, such as unique identifiers, and process personal data.</p>
                <p>We do so for personalised advertising and content, for measuring both, and for research on those who read us.</p>
                <p>Some partners do not ask for your consent and rely on their legitimate interest. You may object to that at any time.</p>
                <button>Accept all</button></body></html>""", Reason.CONSENT_WALL);
    }

    @Test
    void aLiveBlogNeedsNoElementsOfTime() {
        String entries = IntStream.range(10, 17).mapToObj(hour -> "<div><h3>" + hour + ":03</h3>" + REPORT + "</div>").collect(Collectors.joining());
        isRefused("<html><head><title>Harwick vote</title><script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\": \"Harwick vote\"}</script></head><body><h1>Harwick vote</h1>"
                + entries + "</body></html>", Reason.LIVE_BLOG);
        isRefused("<html><head><title>Harwick vote live: council decides – as it happened</title></head><body><h1>Harwick vote live: council decides</h1>" + entries + "</body></html>",
                Reason.LIVE_BLOG);
    }

    @Test
    void twoParagraphsAndAnOfferAreAPaywall() {
        isRefused("""
                <html><head><title>Quarry to close</title></head><body><article><h1>Quarry to close</h1>
                <p>The quarry at Harwick will close in May next year, the town's council said on Friday, after more than a century of work in the hills above it.</p>
                <p>"We have cut all the stone that was worth cutting," said Bram Vale, who has run the quarry since his father left it to him in 2009.</p>
                <p>To continue reading this article, please subscribe. Already a subscriber? Sign in.</p></article></body></html>""", Reason.PAYWALL);
    }

    @Test
    void textInThePagesDataAloneIsNotShown() {
        String data = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Quarry to close\", \"articleBody\": \"" + REPORT.replaceAll("<[^>]*>|\"|\n", " ") + "\"}</script>";
        isRefused("<html><head><title>Quarry to close</title>" + data + "</head><body><article><h1>Quarry to close</h1><p>The quarry at Harwick will close in May next year, "
                + "the town's council said on Friday.</p></article></body></html>", Reason.PAYWALL);
        assertThat(read("<html><head><title>Quarry to close</title>" + data + "</head><body><div id='app'></div></body></html>"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.message()).contains("data only"));
    }
}
