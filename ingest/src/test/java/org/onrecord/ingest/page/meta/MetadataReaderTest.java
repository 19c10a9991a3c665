package org.onrecord.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {

    private static Metadata read(String html) {
        return read(html, Optional.empty());
    }

    private static Metadata read(String html, Optional<String> address) {
        return new MetadataReader(Parser.htmlParser().parseInput(html, address.orElse("")), address).read();
    }

    private static Optional<String> headline(String html) {
        return read(html).get(Field.HEADLINE);
    }

    @Test
    void ofTwoHeadingsTheOneThatTheTitleBearsOutIsTheHeadline() {
        assertThat(headline("<title>Quarry at Harwick to close | The Quarry Post</title><h1>The Quarry Post</h1><h1>Quarry at Harwick to close</h1>"))
                .hasValue("Quarry at Harwick to close");
    }

    @Test
    void capitalsStayAsTheyAreShown() {
        assertThat(headline("<meta property='og:title' content='Quarry at Harwick to close'><h1>QUARRY AT HARWICK TO CLOSE</h1>")).hasValue("QUARRY AT HARWICK TO CLOSE");
    }

    @Test
    void aLabelInAnElementOfItsOwnIsNoPartOfTheHeadline() {
        assertThat(headline("<meta property='og:title' content='Quarry at Harwick to close'><h1><span>Opinion</span> Quarry at Harwick to close</h1>"))
                .hasValue("Quarry at Harwick to close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quarry at Harwick to close | The Quarry Post", "Quarry at Harwick to close - Region - The Quarry Post", "The Quarry Post: Quarry at Harwick to close",
        "Quarry at Harwick to close — Quarry Post"})
    void theSitesNameIsNoPartOfATitle(String title) {
        Metadata metadata = read("<title>" + title + "</title><meta property='og:site_name' content='The Quarry Post'><meta name='parsely-section' content='Region'>");
        assertThat(metadata.get(Field.HEADLINE).orElseThrow().replace(" - Region", "")).isEqualTo("Quarry at Harwick to close");
        assertThat(metadata.from()).containsEntry("headline", "meta");
    }

    @Test
    void aColonWithinAHeadlineStays() {
        assertThat(headline("<title>Harwick: the last stone | The Quarry Post</title><meta property='og:site_name' content='The Quarry Post'>")).hasValue("Harwick: the last stone");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"@type\": \"NewsArticle\", \"headline\": \"Quarry to close\", \"author\": {\"@type\": \"Person\", \"name\": \"Ada Brook\"}}",
        "{\"@type\": [\"Article\", \"NewsArticle\"], \"headline\": \"Quarry to close\", \"author\": [{\"name\": \"Ada Brook\"}, {\"@type\": \"Organization\", \"name\": \"Vale Media\"}]}",
        "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebSite\", \"name\": \"The Quarry Post\"}, "
                + "{\"@type\": \"ReportageNewsArticle\", \"headline\": \"Quarry to close\", \"author\": {\"@id\": \"#ada\"}}, {\"@id\": \"#ada\", \"@type\": \"Person\", \"name\": \"Ada Brook\"}]}",
        "[{\"@type\": \"BreadcrumbList\"}, {\"@type\": \"NewsArticle\", \"headline\": \"Quarry to close\", \"author\": \"By Ada Brook\"}]",
        "//<![CDATA[\n{\"@type\": \"NewsArticle\", \"headline\": \"Quarry to close\", \"author\": \"Ada Brook\",}\n//]]>",
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Quarry to close&quot;, &quot;author&quot;: &quot;Ada Brook&quot;}",
        "{\"@type\": \"https://schema.org/NewsArticle\", \"headline\": \"Quarry\n to close\", \"author\": {\"name\": [\"Ada Brook\"]}"})
    void linkedDataIsReadInWhateverShape(String data) {
        Metadata metadata = read("<script type='application/ld+json'>{\"@type\": \"Organization\", \"name\": \"The Quarry Post\"}</script><script type='application/ld+json'>" + data + "</script>");
        assertThat(metadata.get(Field.HEADLINE)).hasValue("Quarry to close");
        assertThat(metadata.byline().names()).containsExactly("Ada Brook");
        assertThat(metadata.from()).containsEntry("headline", "json-ld").containsEntry("byline", "json-ld");
    }

    @Test
    void anotherReportInAListIsNotThisOne() {
        Metadata metadata = read("<script type='application/ld+json'>{\"@type\": \"ItemList\", \"itemListElement\": [{\"@type\": \"NewsArticle\", \"headline\": \"Mill to open\", "
                + "\"author\": \"Cora Mare\"}]}</script><title>Quarry to close</title>");
        assertThat(metadata.get(Field.HEADLINE)).hasValue("Quarry to close");
        assertThat(metadata.byline().names()).isEmpty();
    }

    @Test
    void microdataIsRead() {
        Metadata metadata = read("<article itemscope itemtype='https://schema.org/NewsArticle'><h2 itemprop='headline'>Quarry to close</h2>"
                + "<span itemprop='author' itemscope><span itemprop='name'>Ada Brook</span></span><meta itemprop='datePublished' content='2031-05-02T09:30:00Z'></article>");
        assertThat(metadata.from()).containsEntry("byline", "microdata").containsEntry("published", "microdata");
        assertThat(metadata.get(Field.PUBLISHED)).hasValue("2031-05-02T09:30:00Z");
    }

    @Test
    void aBylineInTheTextIsFoundWithoutAnyMarkup() {
        Metadata metadata = read("<h1>Quarry at Harwick to close</h1><div>By <b>Ada Brook</b> and Bram Vale<br>May 2, 2031</div>");
        assertThat(metadata.byline().names()).containsExactly("Ada Brook", "Bram Vale");
        assertThat(metadata.from()).containsEntry("byline", "text").containsEntry("published", "text");
    }

    @Test
    void anAgencyIsCreditedAndWritesNothing() {
        Metadata metadata = read("<h1>Quarry at Harwick to close</h1><p class='byline'>By Ada Brook, Associated Press</p>");
        assertThat(metadata.byline().names()).containsExactly("Ada Brook");
        assertThat(metadata.others().names()).containsExactly("AP");
    }

    @Test
    void writersOfOtherReportsAndOfPicturesAreNotTheWriters() {
        Metadata metadata = read("<h1>Quarry at Harwick to close</h1><figure><figcaption>By Cora Mare</figcaption></figure><p class='author'>Ada Brook</p>"
                + "<div class='related'><a rel='author'>Bram Vale</a></div>");
        assertThat(metadata.byline().names()).containsExactly("Ada Brook");
    }

    @Test
    void theOutletIsNoWriter() {
        Metadata metadata = read("<meta property='og:site_name' content='The Quarry Post'><meta name='author' content='Quarry Post'><h1>Quarry at Harwick to close</h1>");
        assertThat(metadata.byline().names()).isEmpty();
        assertThat(metadata.get(Field.OUTLET)).hasValue("The Quarry Post");
    }

    @Test
    void ofSeveralNamesTheAddressTellsTheOutlet() {
        Metadata metadata = read("<link rel='canonical' href='https://www.quarrypost.example/1'><meta name='application-name' content='Stones'><meta property='og:site_name' "
                + "content='The Quarry Post | News from the hills'>");
        assertThat(metadata.get(Field.OUTLET)).hasValue("The Quarry Post");
    }

    @Test
    void theAddressIsTheLastWitnessOfTheOutlet() {
        Metadata metadata = read("<h1>Quarry at Harwick to close</h1>", Optional.of("https://www.quarrypost.example/1"));
        assertThat(metadata.get(Field.OUTLET)).hasValue("quarrypost.example");
        assertThat(metadata.from()).containsEntry("outlet", "address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+00:00"})
    void theSameInstantIsTakenWithThePlacesOwnZone(String zone) {
        assertThat(read("<meta property='article:published_time' content='2031-05-03T01:30:00" + zone + "'><h1>Quarry</h1><time datetime='2031-05-02T21:30:00-04:00'>May 2</time>").get(Field.PUBLISHED))
                .hasValue("2031-05-02T21:30:00-04:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://quarrypost.example/2031/05/02/harwick | 2031-05-02
            https://quarrypost.example/2031/may/2/harwick | 2031-05-02
            https://quarrypost.example/harwick-20310502   | 2031-05-02
            https://quarrypost.example/2031/12/12/harwick | 2031-12-12
            https://quarrypost.example/20311212/harwick   | 2031-12-12
            https://quarrypost.example/2031/harwick       | ''
            https://quarrypost.example/2031/13/12/harwick | ''
            """)
    void theAddressTellsTheDayWhenNothingElseDoes(String address, String day) {
        assertThat(read("<h1>Quarry at Harwick to close</h1>", Optional.of(address)).get(Field.PUBLISHED).orElse("")).isEqualTo(day);
    }

    @Test
    void publicationAndChangeAreToldApart() {
        Metadata metadata = read("<h1>Quarry at Harwick to close</h1><p>Published: 2 May 2031 | Last updated: 4 May 2031</p>");
        assertThat(metadata.get(Field.PUBLISHED)).hasValue("2031-05-02");
        assertThat(metadata.get(Field.CHANGED)).hasValue("2031-05-04");
    }

    @Test
    void anOldPagePublishedAnewIsOfTheDateThatItShows() {
        assertThat(read("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2029-11-25\", \"dateModified\": \"2031-05-02T06:20:00Z\"}</script>"
                + "<h1>The best slate bowls</h1><time>May 2, 2031</time>").get(Field.PUBLISHED)).hasValue("2031-05-02");
    }

    @Test
    void aDateOfSomethingElseIsNotThePagesOwn() {
        assertThat(read("<meta property='article:published_time' content='2031-05-02T09:30:00Z'><h1>Quarry</h1><p>Festival on 12 August 2031</p>").get(Field.PUBLISHED))
                .hasValue("2031-05-02T09:30:00Z");
    }

    @Test
    void numbersAreReadAsThePagesCountryWritesThem() {
        assertThat(read("<html lang='en-GB'><h1>Quarry</h1><time>03/04/2031</time>").get(Field.PUBLISHED)).hasValue("2031-04-03");
        assertThat(read("<html lang='en-US'><h1>Quarry</h1><time>03/04/2031</time>").get(Field.PUBLISHED)).hasValue("2031-03-04");
        assertThat(read("<html lang='en'><h1>Quarry</h1><time>03/04/2031</time>").get(Field.PUBLISHED)).isEmpty();
    }

    @Test
    void whatIsNotSaidIsNotThere() {
        Metadata metadata = read("<p>Stone.</p>");
        assertThat(metadata.fields()).isEmpty();
        assertThat(metadata.byline().names()).isEmpty();
        assertThat(metadata.from()).isEmpty();
    }

    @Test
    void theStandfirstStandsBelowTheHeadline() {
        Metadata metadata = read("<h1>Quarry at Harwick to close</h1><p class='article__standfirst'>Council says the last stone will be cut next year</p><p>The quarry will close.</p>");
        assertThat(metadata.get(Field.STANDFIRST)).hasValue("Council says the last stone will be cut next year");
    }

    @Test
    void theFirstParagraphIsNoStandfirst() {
        assertThat(read("<meta name='description' content='The quarry at Harwick will close in May.'><h1>Quarry to close</h1><div><p>The quarry at Harwick will close in May.</p>"
                + "<p>Nobody spoke against it.</p></div>").get(Field.STANDFIRST)).isEmpty();
    }

    @Test
    void languageSectionAndAddressAreTold() {
        Metadata metadata = read("<html lang='en_GB'><link rel='canonical' href='https://quarrypost.example/1'><meta property='article:section' content='Region'>");
        assertThat(metadata.get(Field.LANGUAGE)).hasValue("en");
        assertThat(metadata.get(Field.SECTION)).hasValue("Region");
        assertThat(metadata.get(Field.CANONICAL)).hasValue("https://quarrypost.example/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>“On 14 May 2019 I warned them,” said Pell Dunmore.</p>",
        "<p>Tickets for the opening on 1 September 2033 are on sale.</p>",
        "<p>The last inspection was on March 2, 2029, the council said.</p>",
        "<p>The last inspection was on <time datetime='2029-03-02'>March 2, 2029</time>, the council said.</p>",
        "<blockquote class='twitter-tweet'><p>Shame on the council.</p>— Jory Vance (@joryv) <a href='https://twitter.com/joryv/status/1'>March 2, 2029</a></blockquote>",
        "<div class='tweet-embed'><p>Shame on the council.</p><a>1:04 PM · Apr 8, 2031</a></div>",
        "<amp-twitter><p>Shame on the council.</p><a>April 8, 2031</a></amp-twitter>",
        "<p>Shame.</p><a href='https://x.com/joryv/status/1'>1:04 PM · Apr 8, 2031</a>"})
    void aDateToldInTheTextOrInSomebodysPostIsNotThePages(String paragraph) {
        assertThat(read("<h1>Quarry at Harwick to close</h1><p>The quarry will close.</p>" + paragraph).get(Field.PUBLISHED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Harwick, Tuesday 8 April 2031</p>", "<p>By Ada Brook and Bram Vale, Tuesday, April 8, 2031 at 2:05 p.m.</p>", "<div>First published on Tue 8 Apr 2031</div>",
        "<p>Publicado el martes 8 de abril de 2031</p>", "<span>Apr 8, 2031 | 3 min read</span>"})
    void aDateLineHasLittleBesideTheDate(String line) {
        assertThat(read("<h1>Quarry at Harwick to close</h1>" + line).get(Field.PUBLISHED).orElseThrow()).startsWith("2031-04-08");
    }

    @Test
    void timeAndZoneAreThoseOfTheElementWithin() {
        assertThat(read("<h1>Quarry at Harwick to close</h1><span class='posted-on'>Posted on <a href='/1'><time class='entry-date' datetime='2031-04-08T14:05:00+02:00'>April 8, 2031</time></a></span>")
                .get(Field.PUBLISHED)).hasValue("2031-04-08T14:05:00+02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<blockquote class='instagram-media'><p>A post shared by Harwick Traders (@htraders)</p></blockquote>", "<p>Additional reporting by Corin Asher.</p>",
        "<p>Corin Asher also contributed to this report by phone</p>", "<p>With reporting contributed by Corin Asher</p>"})
    void whoPostedOrHelpedIsNotTheWriter(String line) {
        assertThat(read("<h1>Quarry at Harwick to close</h1><p>The quarry will close.</p>" + line).byline().names()).isEmpty();
    }

    @Test
    void aBlockThatBeginsWithATimeNamesTheWriterToo() {
        assertThat(read("<h1>Quarry to close</h1><div data-component='byline-block'><time datetime='2031-04-08T13:05:00.000Z'>2 hours ago</time><span>Ada Brook</span>"
                + "<span>Transport correspondent, Harwick</span></div>").byline().names()).containsExactly("Ada Brook");
    }

    @Test
    void titlesArePartOfNoName() {
        assertThat(read("<h1>Quarry to close</h1><p class='byline'>By Dr Ada Brook and Prof. Bram Vale</p>").byline().names()).containsExactly("Ada Brook", "Bram Vale");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Quarry to close | The Quarry Post     ; https://quarry.example/1     ; The Quarry Post
            Quarry to close | The Quarry Post     ; https://www.qp-news.example/1; The Quarry Post
            Quarry vote: Ada Brook                ; https://vale.example/1       ; vale.example
            Quarry vote live – as it happened     ; https://vale.example/1       ; vale.example
            Quarry vote live – as it happened     ; ''                           ; ''
            Quarry to close - what the town says  ; https://vale.example/1       ; vale.example
            """)
    void theEndOfTheTitleNamesTheOutletBetterThanTheHost(String title, String address, String outlet) {
        assertThat(read("<title>" + title + "</title>", Optional.of(address)).get(Field.OUTLET).orElse("")).isEqualTo(outlet);
    }
}
