package org.onrecord.web.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.web.cite.Example.POST;
import static org.onrecord.web.cite.Example.said;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Form;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Stance;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.web.cite.ClaimSheet.Quoted;
import org.onrecord.web.cite.ClaimSheet.Scope;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class ClaimSheetTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static Publication in(String source) {
        return new Publication(source, POST.headline(), POST.outlet(), List.of(), List.of(), POST.published(), "en");
    }

    /** A claim that somebody denies and somebody else asserts in these words. */
    private static ClaimSheet sheet(String words) {
        ClaimSummary claim = new ClaimSummary("aaaaaa01", "the dam was safe", Optional.empty(), Map.of(Stance.DENIES, new ClaimSummary.Count(1, 1), Stance.ASSERTS, new ClaimSummary.Count(3, 2)),
                new ClaimSummary.Extent(2, Optional.of("2031-04-07"), Optional.of("2031-04-08")));
        return new ClaimSheet(claim, List.of(new Quoted(Stance.ASSERTS, new Cited(said("bbbbbb02", Form.INDIRECT, Act.ASSERT, "Halloran", words), "sha256:2", in("https://post.example/dam"), true)),
                new Quoted(Stance.DENIES, new Cited(said("aaaaaa01", Form.DIRECT, Act.DENY, "Halloran", "\u201CNever\u201D"), "sha256:1", in("post.html"), true))), OptionalLong.of(1),
                new Scope("harwick", LocalDate.of(2031, 5, 2), OptionalLong.of(12), 10, 0));
    }

    private static Map<String, byte[]> docx(ClaimSheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.docx(out);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Document xml(byte[] part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        NodeList runs = document.getElementsByTagNameNS(WORD, "t");
        for (int i = 0; i < runs.getLength(); i++) {
            text.append(runs.item(i).getTextContent()).append('\n');
        }
        return text.toString();
    }

    @Test
    void namesSidesInTheOrderInWhichTheyWereTakenAndWhatWasSearched() {
        assertThat(sheet("that the dam was safe").markdown()).isEqualTo("""
                # the dam was safe

                4 statements in 2 reports, 1 origin, between 7 and 8 April 2031.

                ## It is not so: 1 statement by 1 speaker

                > Ines Halloran denied: \u201CNever\u201D (said on 7 April 2031)
                >
                > The Quarry Post, \u201CThe dam at Harwick\u201D, 8 April 2031 \\[Onrecord aaaaaa01\\], post.html

                ## It is so: 3 statements by 2 speakers

                The first 1 of them.

                > Ines Halloran said: \u201Cthat the dam was safe\u201D (in the report\u2019s words) (said on 7 April 2031)
                >
                > The Quarry Post, \u201CThe dam at Harwick\u201D, 8 April 2031 \\[Onrecord bbbbbb02\\], <https://post.example/dam>

                ## What was searched

                The record \u201Charwick\u201D as it was on 2 May 2031, change 12: 10 reports searched.

                Nothing here says who is right. The machine finds, links and counts; people judge. What these reports do not have may have been said elsewhere, or reported in words that \
                were not recognised.
                """);
    }

    @Test
    void takesNoWordOfAReportForAMark() {
        assertThat(sheet("[x](javascript:alert(1)) <script> *a* `b`").markdown()).contains("\\[x\\](javascript:alert(1)) \\<script\\> \\*a\\* \\`b\\`");
        assertThat(Markdown.escaped("1. one")).isEqualTo("1\\. one");
        assertThat(Markdown.escaped("- one")).isEqualTo("\\- one");
        assertThat(Markdown.escaped("2031 was dry")).isEqualTo("2031 was dry");
    }

    @Test
    void isADocumentWhoseRelationsLeadSomewhere() throws IOException {
        Map<String, byte[]> parts = docx(sheet("that the dam was safe"));
        assertThat(parts.keySet()).startsWith("[Content_Types].xml").contains("_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "docProps/core.xml");
        for (byte[] part : parts.values()) {
            assertThat(xml(part).getDocumentElement()).isNotNull();
        }
        NodeList types = xml(parts.get("[Content_Types].xml")).getElementsByTagNameNS("*", "Override");
        for (int i = 0; i < types.getLength(); i++) {
            assertThat(parts).containsKey(((Element) types.item(i)).getAttribute("PartName").substring(1));
        }
        NodeList links = xml(parts.get("word/document.xml")).getElementsByTagNameNS(WORD, "hyperlink");
        assertThat(links.getLength()).isEqualTo(1);
        assertThat(new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8)).contains("Id=\"link1\"", "Target=\"https://post.example/dam\"", "TargetMode=\"External\"", "Target=\"styles.xml\"");
        assertThat(text(xml(parts.get("word/document.xml")))).contains("the dam was safe", "It is not so: 1 statement by 1 speaker", "Nothing here says who is right.");
    }

    @Test
    void holdsAnyWordsWithoutLosingItsForm() throws IOException {
        String hostile = "]]> <w:p/> &amp; \u0000\u0001\uFFFF\uD83D \uD83D\uDE00 \u202E";
        assertThat(text(xml(docx(sheet(hostile)).get("word/document.xml")))).contains("]]> <w:p/> &amp; \uFFFD\uFFFD \uD83D\uDE00");
    }

    @Test
    void turnsParagraphsOfLanguagesThatRunFromTheRight() throws IOException {
        assertThat(new String(docx(sheet("\u05E9\u05DC\u05D5\u05DD")).get("word/document.xml"), StandardCharsets.UTF_8)).doesNotContain("<w:bidi");
        ClaimSheet turned = new ClaimSheet(new ClaimSummary("a", "\u05E9\u05DC\u05D5\u05DD", Optional.empty(), Map.of(), new ClaimSummary.Extent(0, Optional.empty(), Optional.empty())), List.of(),
                OptionalLong.empty(), new Scope("harwick", LocalDate.of(2031, 5, 2), OptionalLong.empty(), 0, 3));
        assertThat(new String(docx(turned).get("word/document.xml"), StandardCharsets.UTF_8)).contains("<w:bidi");
        assertThat(turned.markdown()).contains("0 reports searched; 3 more reports not searched yet.");
    }

    @Test
    void leavesTheResultOfAReviewBlank() {
        String draft = new String(sheet("that the dam was safe").review(), StandardCharsets.UTF_8);
        assertThat(draft.replaceAll("\\s+", "")).contains("\"@type\":\"ClaimReview\"", "\"claimReviewed\":\"thedamwassafe\"", "\"reviewRating\":{\"@type\":\"Rating\",\"alternateName\":\"\",\"ratingValue\":\"\"}",
                "\"url\":\"https://post.example/dam\"", "\"identifier\":\"post.html\"", "\"creator\":[{\"@type\":\"Person\",\"name\":\"InesHalloran\"}]");
    }
}
