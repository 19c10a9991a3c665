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

class NewsMlTest {

    private static final String ITEM = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:harwickwire.example:17" version="2" standard="NewsML-G2" xml:lang="en-GB">
            <rightsInfo><copyrightHolder literal="Harwick Wire Ltd"/></rightsInfo>
            <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:HW"><name>Harwick Wire</name></provider><versionCreated>2031-04-14T11:00:00Z</versionCreated>
            <firstCreated>2031-04-14T09:30:00+02:00</firstCreated><pubStatus qcode="stat:usable"/><edNote>CORRECTS the mayor's age</edNote><title>17 road</title></itemMeta>
            <contentMeta><urgency>4</urgency><infoSource literal="AFP"/><by>Ann Lee and Tom Hale</by><creditline>Harwick Wire/AP</creditline><dateline>HARWICK, April 14</dateline>
            <language tag="en"/><headline role="hldrole:sub">Two years of detours</headline><headline role="hldrole:main">Council closes quarry road</headline></contentMeta>
            <contentSet>%s</contentSet></newsItem>
            """;

    private static final String XHTML = "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>No text</title></head><body>" + BODY + "</body></html></inlineXML>";

    @Test
    void anItemWithXhtmlIsAReport() {
        Draft draft = draft(ITEM.formatted(XHTML));
        assertThat(draft.text()).isEqualTo("Council closes quarry road\n\nTwo years of detours\n\nHARWICK, April 14\n\n" + BODY_TEXT);
        assertThat(Documents.marks(draft)).contains("credit: HARWICK, April 14", "standfirst: Two years of detours");
        assertThat(Documents.body(draft)).isEqualTo(BODY_TEXT);
        assertThat(draft.publication().byline()).containsExactly("Ann Lee", "Tom Hale");
        assertThat(draft.publication().credits()).containsExactly("AP", "AFP");
        assertThat(draft.publication().outlet()).contains("Harwick Wire");
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.publication().language()).isEqualTo("en");
        assertThat(draft.page().changed()).contains("2031-04-14T11:00:00Z");
        assertThat(draft.page().from()).containsEntry("headline", "newsml-g2");
    }

    @Test
    void nitfInsideHasCrossheadsAndCaptions() {
        Draft draft = draft(ITEM.formatted("<inlineXML contenttype=\"application/nitf+xml\"><nitf><body><body.head><hedline><hl1>Another headline</hl1></hedline></body.head><body.content>"
                + "<media media-type=\"image\"><media-reference source=\"a.jpg\"/><media-caption>The old road.</media-caption></media>" + BODY.replace("</p><p>", "</p><hl2>The bridge</hl2><p>")
                + "</body.content><body.end><tagline>Kit Roe contributed to this report.</tagline></body.end></body></nitf></inlineXML>"));
        assertThat(Documents.marks(draft)).contains("headline: Council closes quarry road", "caption: The old road.", "crosshead: The bridge", "credit: Kit Roe contributed to this report.");
        assertThat(Documents.body(draft)).isEqualTo(BODY_TEXT);
    }

    @Test
    void plainTextIsReadByItsLines() {
        assertThat(Documents.body(draft(ITEM.formatted("<inlineData contenttype=\"text/plain\">" + BODY_TEXT + "</inlineData>")))).isEqualTo(BODY_TEXT);
    }

    @Test
    void aMessageMayHoldSeveralItems() {
        String message = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2031-04-14T11:05:00Z</sent></header><itemSet>" + ITEM.formatted(XHTML)
                + ITEM.formatted(XHTML).replace(":17", ":18") + "<packageItem guid=\"urn:19\"/>" + ITEM.formatted("").replace("ninat:text", "ninat:picture") + "</itemSet></newsMessage>";
        assertThat(drafts(read(message))).extracting(draft -> draft.publication().source())
                .containsExactly("feed#urn:newsml:harwickwire.example:17", "feed#urn:newsml:harwickwire.example:18");
        assertThat(refusals(read(message))).extracting(refused -> refused.reason()).containsExactly(Reason.NOT_A_PAGE, Reason.NOT_A_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stat:canceled", "stat:withheld"})
    void whatTheAgencyTakesBackIsWithdrawn(String status) {
        assertThat(refused(ITEM.formatted(XHTML).replace("stat:usable", status)).reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aNoteThatKillsIsHonoured() {
        assertThat(refused(ITEM.formatted(XHTML).replace("CORRECTS the mayor's age", "MANDATORY KILL. The vote is on Tuesday."))).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.WITHDRAWN);
            assertThat(refused.message()).contains("MANDATORY KILL");
        });
    }

    @Test
    void anItemWithoutContentHasNoText() {
        assertThat(refused(ITEM.formatted("<remoteContent href=\"https://harwickwire.example/17.xml\"/>")).reason()).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void anItemThatBreaksOffIsRefusedAtItsEnd() {
        String cut = ITEM.formatted(XHTML).substring(0, 1200);
        assertThat(refused(cut)).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.BAD_XML);
            assertThat(refused.position()).isPresent();
        });
    }

    @Test
    void theOlderNewsMlIsRead() {
        Draft draft = draft("""
                <?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "http://www.iptc.org/std/NewsML/NewsML_1.2.dtd" [ <!ENTITY nbsp "&#160;"> ]>
                <NewsML><NewsEnvelope><DateAndTime>20310414T110500Z</DateAndTime></NewsEnvelope><NewsItem><NewsManagement><FirstCreated>20310414T093000+0200</FirstCreated>
                <Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Council closes quarry road</HeadLine><ByLine>By Ann Lee</ByLine></NewsLines>
                <AdministrativeMetadata><Provider><Party FormalName="Harwick Wire"/></Provider></AdministrativeMetadata><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
                <ContentItem><DataContent>%s</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>""".formatted(BODY));
        assertThat(draft.text()).isEqualTo("Council closes quarry road\n\n" + BODY_TEXT);
        assertThat(draft.publication().published()).contains("2031-04-14T09:30:00+02:00");
        assertThat(draft.publication().byline()).containsExactly("Ann Lee");
        assertThat(draft.publication().outlet()).contains("Harwick Wire");
    }
}
