package org.onrecord.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.format.Documents.BODY;
import static org.onrecord.ingest.format.Documents.BODY_TEXT;
import static org.onrecord.ingest.format.Documents.draft;
import static org.onrecord.ingest.format.Documents.drafts;
import static org.onrecord.ingest.format.Documents.read;
import static org.onrecord.ingest.format.Documents.refusals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Link;
import org.onrecord.ingest.input.Reason;

class JsonFeedTest {

    private static final String ITEM = """
            {"id": 17, "url": "/road", "title": "Council closes quarry road", "date_published": "2031-04-14T09:30:00+02:00", "date_modified": "2031-04-15T08:00:00Z",
             "authors": [{"name": "Ann Lee"}], "language": "en-GB", "content_html": "%s"}""".formatted(BODY);

    @Test
    void anItemWithItsWholeTextIsAReport() {
        Draft draft = draft(feed(ITEM));
        assertThat(draft.text()).isEqualTo("Council closes quarry road\n\n" + BODY_TEXT);
        assertThat(draft.publication().source()).isEqualTo("feed#https://quarrypost.example/road");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee");
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.publication().language()).isEqualTo("en");
        assertThat(draft.page().changed()).contains("2031-04-15T08:00:00Z");
        assertThat(draft.page().from()).containsEntry("byline", "json-feed");
    }

    @Test
    void plainTextAndVersionOnesSingleAuthorAreRead() {
        Draft draft = draft(feed("{\"id\": \"1\", \"title\": \"Road\", \"author\": {\"name\": \"Tom Hale\"}, \"content_text\": \"" + BODY_TEXT.replace("\n", "\\n") + "\"}"));
        assertThat(draft.text()).isEqualTo("Road\n\n" + BODY_TEXT);
        assertThat(draft.publication().byline()).containsExactly("Tom Hale");
    }

    @Test
    void aFeedThatBreaksOffGivesWhatIsWhole() {
        String whole = feed(ITEM + "," + ITEM);
        String cut = whole.substring(0, whole.length() - 100);
        assertThat(drafts(read(cut))).hasSize(1);
        assertThat(refusals(read(cut))).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.BAD_JSON);
            assertThat(refused.position()).isPresent();
        });
    }

    @Test
    void theLinksOfAFeedAreItsItems() {
        assertThat(Formats.links(Documents.document(feed(ITEM)))).containsExactly(new Link("https://quarrypost.example/road", Optional.of("2031-04-14T09:30:00+02:00"),
                Optional.of("2031-04-15T08:00:00Z"), Optional.of("Council closes quarry road"), Optional.of("The Quarry Post")));
    }

    private static String feed(String items) {
        return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"The Quarry Post\", \"home_page_url\": \"https://quarrypost.example/\", \"items\": [" + items + "]}";
    }
}
