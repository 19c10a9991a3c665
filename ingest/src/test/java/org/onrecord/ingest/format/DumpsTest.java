package org.onrecord.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.format.Documents.BODY;
import static org.onrecord.ingest.format.Documents.BODY_TEXT;
import static org.onrecord.ingest.format.Documents.document;
import static org.onrecord.ingest.format.Documents.draft;
import static org.onrecord.ingest.format.Documents.drafts;
import static org.onrecord.ingest.format.Documents.read;
import static org.onrecord.ingest.format.Documents.refused;

import org.junit.jupiter.api.Test;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Reason;

class DumpsTest {

    private static final String NEWS_PLEASE = """
            {"authors": ["Ann Lee", "Tom Hale"], "date_download": "2031-04-16 10:00:00", "date_modify": null, "date_publish": "2031-04-14 09:30:00", "description": "Two years of detours for the upper town.",
             "filename": "x.json", "image_url": null, "language": "en", "localpath": null, "maintext": "%s", "source_domain": "www.quarrypost.example", "title": "Council closes quarry road",
             "url": "https://quarrypost.example/road"}""".formatted(BODY_TEXT.replace("\n\n", "\\n"));

    private static final String LINKED_DATA = """
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Council closes quarry road", "author": [{"@type": "Person", "name": "Ann Lee"}], "datePublished": "2031-04-14T09:30:00+02:00",
             "dateModified": "2031-04-15", "publisher": {"@type": "NewsMediaOrganization", "name": "The Quarry Post"}, "inLanguage": "en-GB", "articleSection": ["Local"],
             "mainEntityOfPage": {"@id": "https://quarrypost.example/road"}, "articleBody": "%s"}""".formatted(BODY_TEXT.replace("\n", "\\n"));

    @Test
    void whatNewsPleaseWroteIsAReport() {
        Draft draft = draft(NEWS_PLEASE);
        assertThat(draft.text()).isEqualTo("Council closes quarry road\n\nTwo years of detours for the upper town.\n\n" + BODY_TEXT);
        assertThat(Documents.marks(draft)).contains("headline: Council closes quarry road", "standfirst: Two years of detours for the upper town.");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee", "Tom Hale");
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00");
        assertThat(draft.publication().outlet()).contains("quarrypost.example");
        assertThat(draft.page().canonical()).contains("https://quarrypost.example/road");
        assertThat(draft.page().from()).containsEntry("published", "news-please");
    }

    @Test
    void listsOfThemAreReadOneByOne() {
        assertThat(drafts(read("[" + NEWS_PLEASE + "," + NEWS_PLEASE.replace("/road", "/bridge") + "]"))).extracting(draft -> draft.publication().source())
                .containsExactly("feed#https://quarrypost.example/road", "feed#https://quarrypost.example/bridge");
    }

    @Test
    void furnitureInItsTextIsMarked() {
        Draft draft = draft(NEWS_PLEASE.replace("\"maintext\": \"", "\"maintext\": \"No media source currently available\\n"));
        assertThat(Documents.furniture(draft)).containsExactly("No media source currently available");
    }

    @Test
    void anArticleWithoutItsTextIsRefused() {
        assertThat(refused(NEWS_PLEASE.replaceFirst("\"maintext\": \"[^\"]*\"", "\"maintext\": null")).reason()).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void anArticleOfSchemaOrgIsAReport() {
        Draft draft = draft(LINKED_DATA);
        assertThat(draft.text()).isEqualTo("Council closes quarry road\n\n" + BODY_TEXT);
        assertThat(draft.publication().outlet()).contains("The Quarry Post");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee");
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.page().changed()).contains("2031-04-15");
        assertThat(draft.page().section()).contains("Local");
        assertThat(draft.page().canonical()).contains("https://quarrypost.example/road");
    }

    @Test
    void anArticleInAGraphAndItsHtmlAreRead() {
        assertThat(draft("{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\": [\"ReportageNewsArticle\"], \"articleBody\": \"" + BODY + "\"}]}").text()).isEqualTo(BODY_TEXT);
    }

    @Test
    void aLiveBlogIsNoReport() {
        assertThat(refused(LINKED_DATA.replace("NewsArticle", "LiveBlogPosting")).reason()).isEqualTo(Reason.LIVE_BLOG);
    }

    @Test
    void otherDocumentsAreNotOurs() {
        assertThat(Formats.read(document("{\"name\": \"package\", \"version\": \"1.0\"}"))).isEmpty();
        assertThat(Formats.read(document("[Picture] The old road."))).isEmpty();
        assertThat(Formats.read(document("<!DOCTYPE html><html><body>" + BODY + "</body></html>"))).isEmpty();
        assertThat(Formats.read(document("The council voted on Monday."))).isEmpty();
        assertThat(Formats.read(document(""))).isEmpty();
        assertThat(Formats.links(document("<html/>"))).isEmpty();
    }
}
