package org.onrecord.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.format.Documents.BODY;
import static org.onrecord.ingest.format.Documents.BODY_TEXT;
import static org.onrecord.ingest.format.Documents.draft;
import static org.onrecord.ingest.format.Documents.drafts;
import static org.onrecord.ingest.format.Documents.read;
import static org.onrecord.ingest.format.Documents.refusals;
import static org.onrecord.ingest.format.Documents.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Reason;

class NinjsTest {

    private static final String FIRST = """
            {"uri": "urn:newsml:harwickwire.example:17", "type": "text", "versioncreated": "2031-04-14T11:00:00Z", "firstcreated": "2031-04-14T09:30:00+02:00", "pubstatus": "usable",
             "urgency": 4, "language": "en-US", "copyrightholder": "Harwick Wire", "byline": "By Ann Lee and Tom Hale, AP", "located": "Harwick", "headline": "Council closes quarry road",
             "description_text": "Upper town must drive eleven miles for two years.", "body_text": "short", "body_xhtml": "%s",
             "associations": {"main": {"uri": "urn:2", "type": "picture", "headline": "Road", "description_text": "The old road, seen from the quarry."}}}""".formatted(BODY);

    @Test
    void versionOneHasAMemberForEachBody() {
        Draft draft = draft(FIRST);
        assertThat(draft.text()).isEqualTo("Council closes quarry road\n\nUpper town must drive eleven miles for two years.\n\n" + BODY_TEXT + "\n\nThe old road, seen from the quarry.");
        assertThat(Documents.marks(draft)).containsExactly("headline: Council closes quarry road", "standfirst: Upper town must drive eleven miles for two years.",
                "caption: The old road, seen from the quarry.");
        assertThat(draft.publication().source()).isEqualTo("feed");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee", "Tom Hale");
        assertThat(draft.publication().credits()).containsExactly("AP");
        assertThat(draft.publication().outlet()).contains("Harwick Wire");
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.publication().language()).isEqualTo("en");
        assertThat(draft.page().changed()).contains("2031-04-14T11:00:00Z");
        assertThat(draft.page().from()).containsEntry("byline", "ninjs").containsEntry("text", "ninjs");
    }

    @Test
    void versionTwoHasLists() {
        Draft draft = draft("""
                {"uri": "https://harwickwire.example/17", "versioncreated": "2031-04-14T11:00:00Z", "by": "Von Ann Lee, dpa", "infosources": [{"name": "AFP"}],
                 "headlines": [{"role": "sub", "value": "Two years of detours"}, {"role": "main", "value": "Council closes quarry road"}],
                 "bodies": [{"role": "text", "contenttype": "text/plain", "value": "short"}, {"role": "html5", "contenttype": "text/html", "value": "<html><body><h1>Council closes quarry road</h1>%s</body></html>"}],
                 "associations": [{"name": "a1", "type": "picture", "descriptions": [{"value": "The old road."}]}]}""".formatted(BODY));
        assertThat(draft.text()).isEqualTo("Council closes quarry road\n\nTwo years of detours\n\n" + BODY_TEXT + "\n\nThe old road.");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee");
        assertThat(draft.publication().credits()).containsExactly("dpa", "AFP");
        assertThat(draft.page().canonical()).contains("https://harwickwire.example/17");
    }

    @Test
    void versionThreeWritesItsNamesInAnotherCase() {
        Draft draft = draft("""
                {"uri": "urn:17", "standard": {"name": "ninjs", "version": "3.0"}, "versionCreated": "2031-04-14T11:00:00Z", "pubStatus": "usable", "people": [{"name": "Ann Lee", "rel": "author"}, {"name": "Ida Marsh"}],
                 "headlines": [{"value": "Council closes quarry road"}], "bodies": [{"contentType": "text/plain", "value": "%s"}]}""".formatted(BODY_TEXT.replace("\n", "\\n")));
        assertThat(draft.text()).isEqualTo("Council closes quarry road\n\n" + BODY_TEXT);
        assertThat(draft.publication().published()).contains("2031-04-14T11:00:00Z");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee");
    }

    @Test
    void nitfInABodyIsRead() {
        assertThat(draft("{\"uri\": \"urn:17\", \"headline\": \"Road\", \"body_nitf\": \"<nitf><body><body.content>" + BODY + "</body.content></body></nitf>\"}").text())
                .isEqualTo("Road\n\n" + BODY_TEXT);
    }

    @Test
    void anItemWithoutABodyHasNoText() {
        assertThat(refused("{\"uri\": \"urn:17\", \"type\": \"text\", \"versioncreated\": \"2031-04-14T11:00:00Z\", \"headline\": \"Road\"}").reason()).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void aPictureIsNoReport() {
        assertThat(refused("{\"uri\": \"urn:17\", \"type\": \"picture\", \"renditions\": {}, \"description_text\": \"The old road.\"}")).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.NOT_A_PAGE);
            assertThat(refused.message()).contains("picture");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "withheld", "Withheld"})
    void whatTheAgencyTakesBackIsWithdrawn(String status) {
        assertThat(refused(FIRST.replace("usable", status)).reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "BULLETIN KILL: the mayor was misquoted", "Mandatory kill. A replacement follows.", "This story has been withdrawn.", "Please do not use.",
        "Embargoed until 18:00 GMT Monday", "NOT FOR PUBLICATION BEFORE 0600"})
    void aNoteThatTakesItBackIsHonoured(String note) {
        assertThat(refused(FIRST.replace("\"urgency\": 4", "\"ednote\": \"" + note + "\"")).reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADDS police on KILLING of two", "Embargo lifted.", "Replaces the killed story of Monday", "CORRECTS age of mayor to 45", "The storm may kill crops.", "Eds: kills byline"})
    void otherNotesChangeNothing(String note) {
        assertThat(draft(FIRST.replace("\"urgency\": 4", "\"ednote\": \"" + note + "\"")).text()).contains("We have no choice");
    }

    @Test
    void anEmbargoedItemIsPublishedWhenTheEmbargoEnds() {
        assertThat(draft(FIRST.replace("\"urgency\": 4", "\"embargoed\": \"2031-04-15T06:00:00Z\"")).publication().published()).contains("2031-04-15T06:00:00Z");
    }

    @Test
    void severalItemsAreReadFromAListOrLineByLine() {
        assertThat(drafts(read("[" + FIRST + ", " + FIRST.replace(":17", ":18") + "]"))).extracting(draft -> draft.publication().source())
                .containsExactly("feed#urn:newsml:harwickwire.example:17", "feed#urn:newsml:harwickwire.example:18");
        assertThat(drafts(read(FIRST + "\n" + FIRST.replace(":17", ":18")))).hasSize(2);
    }

    @Test
    void whatIsNoArticleInAListIsCounted() {
        assertThat(refusals(read("[" + FIRST + ", {\"a\": 1}, 7]"))).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
            assertThat(refused.count()).isEqualTo(2);
        });
    }

    @Test
    void anItemThatBreaksOffIsNotReadButThoseBeforeItAre() {
        assertThat(refused(FIRST.substring(0, FIRST.length() - 20)).reason()).isEqualTo(Reason.BAD_JSON);
        assertThat(drafts(read("[" + FIRST + ", " + FIRST.substring(0, 300)))).hasSize(1);
    }
}
