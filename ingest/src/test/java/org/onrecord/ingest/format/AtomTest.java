package org.onrecord.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.format.Documents.BODY;
import static org.onrecord.ingest.format.Documents.BODY_TEXT;
import static org.onrecord.ingest.format.Documents.draft;
import static org.onrecord.ingest.format.Documents.refused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Link;
import org.onrecord.ingest.input.Reason;

class AtomTest {

    private static final String HTML = "<content type='html'>" + BODY.replace("<", "&lt;") + "</content>";

    @Test
    void anEntryWithItsWholeTextIsAReport() {
        Draft draft = draft(feed("<entry><id>tag:quarrypost.example,2031:17</id><title type='html'>Lee &amp;amp; Hale</title><link rel='alternate' href='road'/>"
                + "<link rel='edit' href='https://quarrypost.example/edit/17'/><published>2031-04-14T09:30:00+02:00</published><updated>2031-04-15T08:00:00Z</updated>"
                + "<author><name>Ann Lee</name><email>ann@quarrypost.example</email></author>" + HTML + "</entry>"));
        assertThat(draft.text()).isEqualTo("Lee & Hale\n\n" + BODY_TEXT);
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.page().changed()).contains("2031-04-15T08:00:00Z");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee");
        assertThat(draft.publication().outlet()).contains("The Quarry Post");
        assertThat(draft.publication().language()).isEqualTo("de");
        assertThat(draft.page().canonical()).contains("https://quarrypost.example/news/road");
        assertThat(draft.page().from()).containsEntry("published", "atom").containsEntry("text", "atom");
    }

    @Test
    void xhtmlIsReadAsItStands() {
        assertThat(draft(feed("<entry><title>Road</title><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>" + BODY + "</div></content></entry>")).text())
                .isEqualTo("Road\n\n" + BODY_TEXT);
    }

    @Test
    void theFeedsAuthorWritesWhatNobodyElseDid() {
        assertThat(draft(feed("<author><name>Tom Hale</name></author><entry><title>Road</title>" + HTML + "</entry>")).publication().byline()).containsExactly("Tom Hale");
    }

    @Test
    void anEntryWithoutPublishedHasItsUpdated() {
        assertThat(draft(feed("<entry><title>Road</title><updated>2031-04-15T08:00:00Z</updated>" + HTML + "</entry>")).publication().published()).contains("2031-04-15T08:00:00Z");
    }

    @Test
    void aSummaryAloneIsATeaser() {
        assertThat(refused(feed("<entry><title>Road</title><link href='road'/><summary>The council voted.</summary></entry>")).reason()).isEqualTo(Reason.TEASER);
    }

    @Test
    void aDeletedEntryIsWithdrawn() {
        assertThat(refused(feed("<at:deleted-entry xmlns:at='http://purl.org/atompub/tombstones/1.0' ref='tag:quarrypost.example,2031:17' when='2031-04-16T00:00:00Z'/>")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.WITHDRAWN));
    }

    @Test
    void linksAreResolvedAndDated() {
        assertThat(Formats.links(Documents.document(feed("<entry><title>Road</title><link href='road'/><published>2031-04-14</published></entry>"))))
                .isEqualTo(List.of(new Link("https://quarrypost.example/news/road", Optional.of("2031-04-14"), Optional.empty(), Optional.of("Road"), Optional.of("The Quarry Post"))));
    }

    private static String feed(String entries) {
        return "<?xml version='1.0' encoding='utf-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de-AT' xml:base='https://quarrypost.example/news/'>"
                + "<title>The Quarry Post</title><link href='https://quarrypost.example/'/>" + entries + "</feed>";
    }
}
