package org.onrecord.ingest.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.domain.Mark;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;

/** Feeds and agency items among the inputs. */
class FeedFilesTest {

    private static final String BODY = "<p>The council of Harwick voted on Monday to close the old quarry road for two years. “We have no choice,” Mayor Ida Marsh said after the vote.</p>"
            + "<p>Residents of the upper town had asked for a bridge, and will now drive eleven miles to the market and the school.</p>";

    private static final String FEED = "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>The Quarry Post</title>"
            + "<item><title>Council closes quarry road</title><link>https://quarrypost.example/road</link><content:encoded><![CDATA[" + BODY + "]]></content:encoded></item>"
            + "<item><title>Bridge</title><link>https://quarrypost.example/bridge</link><description>The bridge will wait.</description></item></channel></rss>";

    @TempDir
    private Path folder;

    @Test
    void aFeedGivesItsReportsAndOneLineForTheRest() throws IOException {
        List<Ingested> all = Readings.read(Readings.write(folder.resolve("feed.xml"), FEED));
        Article article = Readings.article(all.getFirst());
        assertThat(article.publication().source()).endsWith("feed.xml#https://quarrypost.example/road");
        assertThat(article.publication().outlet()).contains("The Quarry Post");
        assertThat(article.publication().language()).isEqualTo("en");
        assertThat(article.marks()).extracting(Mark::kind).containsExactly(Mark.Kind.HEADLINE);
        assertThat(article.page().canonical()).contains("https://quarrypost.example/road");
        assertThat(all.get(1)).isInstanceOfSatisfying(Unreadable.class, rest -> assertThat(rest.reason()).isEqualTo(Reason.TEASER));
        assertThat(all).hasSize(2);
    }

    @Test
    void whateverTheFileIsCalledItIsAFeed() throws IOException {
        assertThat(Readings.read(Readings.write(folder.resolve("feed.html"), FEED))).hasSize(2);
        assertThat(Readings.read(Readings.write(folder.resolve("feed.txt"), FEED))).hasSize(2);
    }

    @Test
    void anItemThatWasTakenBackIsSkipped() throws IOException {
        assertThat(Readings.fault(Readings.write(folder.resolve("item.json"), "{\"uri\": \"urn:17\", \"pubstatus\": \"canceled\", \"body_text\": \"The council voted.\"}")).reason())
                .isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aSitemapAmongPagesIsSkippedAsAList() throws IOException {
        assertThat(Readings.fault(Readings.write(folder.resolve("sitemap.xml"), "<urlset><url><loc>https://quarrypost.example/road</loc></url></urlset>")).reason())
                .isEqualTo(Reason.LIST);
    }
}
