package org.onrecord.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.format.Documents.BODY;
import static org.onrecord.ingest.format.Documents.document;
import static org.onrecord.ingest.format.Documents.drafts;
import static org.onrecord.ingest.format.Documents.read;
import static org.onrecord.ingest.format.Documents.refusals;
import static org.onrecord.ingest.format.Documents.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;

/** Documents made to break, to grow or to reach elsewhere. */
class HostileDocumentsTest {

    private static final String ITEM = "<item><title>Road</title><content:encoded><![CDATA[" + BODY + "]]></content:encoded></item>";

    @Test
    void anEntityBombIsRefusedAtItsFirstEntity() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel>" + ITEM + "<title>&b;</title></channel></rss>";
        assertThat(refused(bomb)).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.BAD_XML);
            assertThat(refused.position()).hasValue(bomb.indexOf("<!ENTITY"));
        });
    }

    @Test
    void anExternalEntityIsNeverFetched(@TempDir Path folder) throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "canary");
        for (String type : List.of("<!DOCTYPE rss [<!ENTITY x SYSTEM '" + canary.toUri() + "'>]>", "<!DOCTYPE rss [<!ENTITY % x SYSTEM '" + canary.toUri() + "'> %x;]>",
                "<!DOCTYPE rss SYSTEM '" + canary.toUri() + "'>", "")) {
            String feed = type + "<rss><channel>" + ITEM.replace("Road", "Road &x; &nbsp;") + "<xi:include href='" + canary.toUri() + "'/></channel></rss>";
            assertThat(read(feed)).isNotEmpty().noneMatch(found -> found.toString().contains("canary"));
        }
    }

    @Test
    void aDocumentTypeWithoutEntitiesDoesNoHarm() {
        assertThat(drafts(read("<?xml version='1.0'?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\" ["
                + "<!-- > --><!ENTITY eacute '&#233;'><!ENTITY % more SYSTEM 'http://harwick.example/x'>]><rss version='0.91'><channel>" + ITEM + "</channel></rss>"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss><channel><item><description>%s</description></item></channel></rss>", "<feed><entry><content type='xhtml'>%s</content></entry></feed>", "<nitf><body><body.content>%s</body.content></body></nitf>"})
    @Timeout(300)
    void deepNestingInXmlIsRead(String around) {
        int levels = 100_000;
        assertThat(read(around.formatted("<b>".repeat(levels) + BODY + "</b>".repeat(levels)))).isNotEmpty();
        assertThat(read(around.formatted("<b>".repeat(levels)))).isNotEmpty();
        assertThat(read(around.formatted(("<div>".repeat(levels) + "x" + "</div>".repeat(levels)).replace("<", "&lt;")))).isNotEmpty();
    }

    @Test
    @Timeout(300)
    void deepNestingInJsonIsTooLarge() {
        String deep = "[".repeat(100_000);
        assertThat(refused("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": " + deep).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused("{\"uri\": \"urn:1\", \"headlines\": " + deep).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(Formats.read(document(deep))).isEmpty();
    }

    @Test
    @Timeout(300)
    void aFeedOf50MegabytesIsReadToItsEnd() {
        String large = ITEM.replace(BODY, BODY.repeat(4_000_000 / BODY.length()));
        List<Found> found = read("<rss><channel>" + large.repeat(12) + ITEM + "</channel></rss>");
        assertThat(refusals(found)).hasSize(12).allMatch(refused -> refused.reason() == Reason.TOO_LARGE);
        assertThat(drafts(found)).hasSize(1);
    }

    @Test
    @Timeout(300)
    void whatIsBeyondTheLimitsIsNotRead() {
        assertThat(refusals(read("<rss><channel>" + ITEM + "<!---->".repeat(2_000_000) + "</channel></rss>"))).extracting(refused -> refused.reason()).containsExactly(Reason.TOO_LARGE);
        assertThat(refused("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [" + "0,".repeat(2_000_000) + "0]}").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss", "<rss>", "<rss><", "<rss><channel><item", "<?xml", "<!DOCTYPE rss [", "<!--", "<rss><channel><item><title><![CDATA[", "<newsItem standard='NewsML-G2'", "<nitf><body", "<urlset><url><loc>https://a.example/1",
        "{", "[", "{\"version\": \"https://jsonfeed.org/version/1\"", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\"", "{\"uri\": \"a\", \"bodies\": [{", "\uFEFF", "\u0000", "<\u0000rss>"})
    void whatBreaksOffAnywhereIsAnAnswer(String text) {
        assertThat(Formats.read(document(text)).orElse(List.of())).noneMatch(found -> drafts(List.of(found)).size() == 1);
        assertThat(Formats.links(document(text))).isEmpty();
    }

    @Test
    void everyBeginningOfADocumentIsAnAnswer() {
        String feed = "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE rss><rss><channel><title>A &amp; B</title>" + ITEM + ITEM + "</channel></rss>";
        for (int end = 0; end < feed.length(); end++) {
            List<Found> found = Formats.read(Received.of("feed", feed.substring(0, end).getBytes(StandardCharsets.UTF_8))).orElse(List.of());
            assertThat(refusals(found)).allMatch(refused -> refused.reason() == Reason.BAD_XML);
        }
    }
}
