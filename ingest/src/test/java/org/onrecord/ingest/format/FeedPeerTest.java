package org.onrecord.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ingest.input.Link;

/**
 * What ROME, the best known reader of feeds in Java, makes of a feed, we make of it too. Left out is where it does less: it drops the
 * zone of dates, takes the last change of Atom 0.3 for its publication, and resolves no relative address.
 */
class FeedPeerTest {

    private static final String ENTRY = "<title>Lee &amp; Hale</title><link>https://quarrypost.example/road</link>";

    private record Seen(String address, String title, OffsetDateTime date) { }

    @ParameterizedTest
    @ValueSource(strings = {
        "<rss version='0.91'><channel><title>The Quarry Post</title><link>https://quarrypost.example/</link><description>-</description><language>en</language><item>" + ENTRY
                + "<pubDate>Mon, 14 Apr 2031 09:30:00 +0200</pubDate></item></channel></rss>",
        "<rss version='0.92'><channel><title>The Quarry Post</title><link>https://quarrypost.example/</link><description>-</description><item>" + ENTRY
                + "<pubDate>14 Apr 2031 09:30:00 GMT</pubDate></item></channel></rss>",
        "<rss version='2.0'><channel><title>The Quarry Post</title><link>https://quarrypost.example/</link><description>-</description><item>" + ENTRY
                + "<pubDate>Mon, 14 Apr 2031 09:30:00 EST</pubDate></item><item><title>Bridge</title><link>https://quarrypost.example/bridge</link><pubDate>Tue, 15 Apr 2031 00:00 Z</pubDate></item></channel></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'><channel rdf:about='https://quarrypost.example/'>"
                + "<title>The Quarry Post</title><link>https://quarrypost.example/</link><description>-</description></channel><item rdf:about='https://quarrypost.example/road'>" + ENTRY
                + "<d:date>2031-04-14T09:30:00-04:00</d:date></item></rdf:RDF>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>The Quarry Post</title><link rel='alternate' href='https://quarrypost.example/'/><entry><title>Lee &amp; Hale</title>"
                + "<link rel='alternate' href='https://quarrypost.example/road'/><issued>2031-04-14T09:30:00Z</issued></entry></feed>",
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>The Quarry Post</a:title><a:entry><a:title type='html'>Lee &amp;amp; Hale</a:title>"
                + "<a:link rel='self' href='https://quarrypost.example/feed/1'/><a:link href='https://quarrypost.example/road'/><a:published>2031-04-14T09:30:00.5+02:00</a:published></a:entry></a:feed>"})
    void entriesAreAsThePeerReadsThem(String feed) throws FeedException {
        List<Seen> peer = new SyndFeedInput().build(new StringReader(feed)).getEntries().stream().map(FeedPeerTest::seen).toList();
        assertThat(Formats.links(Documents.document(feed)).stream().map(FeedPeerTest::seen)).isNotEmpty().containsExactlyElementsOf(peer);
    }

    private static Seen seen(SyndEntry entry) {
        String title = entry.getTitle().replace("&amp;", "&");
        return new Seen(entry.getLink(), title, entry.getPublishedDate().toInstant().atOffset(ZoneOffset.UTC).withNano(0));
    }

    private static Seen seen(Link link) {
        return new Seen(link.address(), link.title().orElseThrow(), OffsetDateTime.parse(link.published().orElseThrow()).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
