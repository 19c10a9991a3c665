package org.onrecord.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.format.Documents.refused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.ingest.input.Link;
import org.onrecord.ingest.input.Reason;

class SitemapTest {

    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://quarrypost.example/road?a=1&amp;b=2</loc><lastmod>2031-04-15</lastmod><news:news><news:publication><news:name>The Quarry Post</news:name>
            <news:language>en</news:language></news:publication><news:publication_date>2031-04-14T09:30:00+02:00</news:publication_date><news:title>Council closes road</news:title></news:news></url>
            <url><loc>https://quarrypost.example/bridge</loc></url></urlset>""";

    @Test
    void aSitemapIsAListOfPages() {
        assertThat(refused(NEWS)).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.LIST);
            assertThat(refused.message()).contains("2 pages");
        });
    }

    @Test
    void itsLinksHaveWhatItSaysOfThePages() {
        assertThat(Formats.links(Documents.document(NEWS))).containsExactly(
                new Link("https://quarrypost.example/road?a=1&b=2", Optional.of("2031-04-14T09:30:00+02:00"), Optional.of("2031-04-15"), Optional.of("Council closes road"), Optional.of("The Quarry Post")),
                new Link("https://quarrypost.example/bridge", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void anIndexLeadsToSitemaps() {
        String index = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://quarrypost.example/news.xml</loc></sitemap></sitemapindex>";
        assertThat(refused(index).message()).contains("an index of 1 sitemaps");
        assertThat(Formats.links(Documents.document(index))).extracting(Link::address).containsExactly("https://quarrypost.example/news.xml");
    }
}
