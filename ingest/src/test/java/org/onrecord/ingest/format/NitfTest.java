package org.onrecord.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.format.Documents.BODY;
import static org.onrecord.ingest.format.Documents.BODY_TEXT;
import static org.onrecord.ingest.format.Documents.draft;
import static org.onrecord.ingest.format.Documents.refused;

import org.junit.jupiter.api.Test;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Reason;

class NitfTest {

    private static final String ITEM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
            <nitf><head><title>road</title><docdata management-status="usable"><date.issue norm="20310414T093000+0200"/><ed-msg info="ADDS the mayor"/><doc.copyright holder="Harwick Wire"/></docdata>
            <pubdata name="The Quarry Post" position.section="Local"/></head>
            <body><body.head><hedline><hl1>Council closes quarry road</hl1><hl2>Two years of detours</hl2></hedline><byline>By <person>Ann Lee</person><byttl>Staff Writer</byttl></byline>
            <distributor>AP</distributor><dateline><location>HARWICK</location>, <story.date>April 14</story.date></dateline></body.head>
            <body.content><block>%s</block><media media-type="image"><media-caption><p>The old road.</p></media-caption><media-producer>Kit Roe</media-producer></media></body.content>
            <body.end><tagline>Tom Hale contributed to this report.</tagline></body.end></body></nitf>
            """.formatted(BODY);

    @Test
    void anItemIsAReport() {
        Draft draft = draft(ITEM);
        assertThat(Documents.body(draft)).isEqualTo(BODY_TEXT);
        assertThat(Documents.marks(draft)).containsExactly("headline: Council closes quarry road", "standfirst: Two years of detours", "caption: The old road.",
                "credit: HARWICK, April 14", "credit: Kit Roe", "credit: Tom Hale contributed to this report.");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee");
        assertThat(draft.publication().credits()).containsExactly("AP");
        assertThat(draft.publication().outlet()).contains("The Quarry Post");
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.page().section()).contains("Local");
        assertThat(draft.page().from()).containsEntry("published", "nitf");
    }

    @Test
    void aDateForMachinesIsNoLineOfTheReport() {
        Draft draft = draft("<nitf><body><body.head><byline><byttl>By Ann Lee</byttl></byline><rights><rights.owner>Harwick Wire</rights.owner></rights>"
                + "<dateline><story.date norm='20310414T093000+0200'>20310414T093000+0200</story.date></dateline></body.head><body.content>" + BODY + "</body.content></body></nitf>");
        assertThat(draft.text()).isEqualTo(BODY_TEXT);
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee");
        assertThat(draft.publication().outlet()).contains("Harwick Wire");
    }

    @Test
    void itsStatusIsHonoured() {
        assertThat(refused(ITEM.replace("usable", "canceled")).reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aMessageToEditorsThatKillsIsHonoured() {
        assertThat(refused(ITEM.replace("ADDS the mayor", "Kill this story.")).reason()).isEqualTo(Reason.WITHDRAWN);
    }
}
