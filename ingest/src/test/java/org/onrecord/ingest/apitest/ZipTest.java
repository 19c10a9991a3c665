package org.onrecord.ingest.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.apitest.Packed.bytes;
import static org.onrecord.ingest.apitest.Packed.gzip;
import static org.onrecord.ingest.apitest.Packed.page;
import static org.onrecord.ingest.apitest.Packed.report;
import static org.onrecord.ingest.apitest.Packed.storedZip;
import static org.onrecord.ingest.apitest.Packed.zip;
import static org.onrecord.ingest.apitest.Readings.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ingest.Ingested;

@Timeout(60)
class ZipTest {

    private static final String TEXT = "The mayor of Harwick said no to the plan.";

    @TempDir
    Path folder;

    /** One line for each input: "a.txt: report", "a.txt: empty". */
    private List<String> told(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("all.zip"), archive);
        return read(file).stream().map(ingested -> told(ingested).replace(folder + "/", "")).toList();
    }

    static String told(Ingested ingested) {
        return switch (ingested) {
            case Ingested.Report report -> report.source() + ": " + report.article().text().string().replaceAll("\\s+", " ");
            case Ingested.Duplicate(String source, String of) -> source + ": duplicate of " + of;
            case Ingested.Unreadable bad -> bad.source() + ": " + (bad.count() == 1 ? "" : bad.count() + " ") + bad.reason().code();
        };
    }

    @Test
    void membersAreReadByWhatTheyAre() throws IOException {
        assertThat(told(zip("a.txt", TEXT, "b/c.jsonl", "{\"source\": \"c1\", \"text\": \"No.\"}\n{", "d.html", report("Harbour", "The mayor said no."))))
                .hasSize(4).startsWith("all.zip#a.txt: " + TEXT, "c1: No.", "all.zip#b/c.jsonl:2: bad-json")
                .last().asString().startsWith("all.zip#d.html: ").contains("The mayor said no.");
    }

    @Test
    void whatIsNoReportByItsNameIsCountedInOneLine() throws IOException {
        assertThat(told(zip("a.txt", TEXT, "b.png", "x", "c", "x", ".d.txt", "x", "__MACOSX/a.txt", "x")))
                .containsExactly("all.zip#a.txt: " + TEXT, "all.zip: 4 not-a-page");
    }

    @Test
    void anEmptyArchiveIsEmpty() throws IOException {
        assertThat(told(zip())).containsExactly("all.zip: empty");
    }

    @Test
    void anArchiveInAnArchiveIsRead() throws IOException {
        byte[] inner = zip("a.txt", TEXT);
        assertThat(told(zip("inner.zip", inner))).containsExactly("all.zip#inner.zip#a.txt: " + TEXT);
        assertThat(told(storedZip("inner.zip", inner))).containsExactly("all.zip#inner.zip#a.txt: " + TEXT);
    }

    @Test
    void archivesInArchivesWithoutEndAreRefused() throws IOException {
        byte[] archive = zip("a.txt", TEXT);
        for (int i = 0; i < 10; i++) {
            archive = zip("a.zip", archive);
        }
        assertThat(told(archive)).containsExactly("all.zip#a.zip#a.zip#a.zip: too-large");
    }

    @Test
    void anArchiveOfPagesInAnArchiveIsRead() throws IOException {
        byte[] crawl = page("https://quarry-post.example/1", report("Harbour", "The mayor said no."));
        assertThat(told(zip("crawl.warc.gz", crawl, "a.txt", TEXT))).hasSize(2)
                .first().asString().startsWith("all.zip#crawl.warc.gz#https://quarry-post.example/1: ");
    }

    @Test
    void anEncryptedMemberIsAReasonAndTheOthersAreRead() throws IOException {
        byte[] archive = storedZip("a.txt", TEXT, "b.txt", TEXT);
        setFlag(archive, 1);
        assertThat(told(archive)).containsExactly("all.zip#a.txt: unreadable", "all.zip#b.txt: " + TEXT);
    }

    /** Of the first member, in its own header and in the directory. */
    private static void setFlag(byte[] archive, int flag) {
        archive[6] |= (byte) flag;
        int directory = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        archive[directory + 8] |= (byte) flag;
    }

    @Test
    void aDamagedMemberIsAReasonAndTheOthersAreRead() throws IOException {
        byte[] archive = storedZip("a.txt", TEXT, "b.txt", TEXT);
        archive[36] ^= 1;
        assertThat(told(archive)).containsExactly("all.zip#a.txt: broken-archive", "all.zip#b.txt: " + TEXT);
    }

    @Test
    void anArchiveThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
        byte[] archive = zip("a.txt", TEXT, "b.txt", TEXT + " It was late.");
        int second = new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf("PK\3\4");
        assertThat(told(Arrays.copyOf(archive, second + 40))).containsExactly("all.zip#a.txt: " + TEXT, "all.zip: broken-archive");
    }

    @Test
    void aMemberThatUnpacksToTooMuchIsRefused() throws IOException {
        assertThat(told(zip("a.txt", new byte[100 << 20], "b.txt", TEXT))).containsExactly("all.zip#a.txt: too-large", "all.zip#b.txt: " + TEXT);
    }

    @Test
    void aBombInAnArchiveIsNotUnpackedToTheDisk() throws IOException {
        byte[] zeros = new byte[200 << 20];
        zeros[0] = 'P';
        zeros[1] = 'K';
        zeros[2] = 3;
        zeros[3] = 4;
        assertThat(told(zip("a.zip", zeros, "b.txt", TEXT))).containsExactly("all.zip#a.zip: too-large", "all.zip#b.txt: " + TEXT);
    }

    @Test
    void membersThatOverlapAreABomb() throws IOException {
        byte[] archive = storedZip("a.txt", TEXT.repeat(100), "b.txt", TEXT);
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        int second = text.lastIndexOf("PK\1\2");
        byte[] first = Arrays.copyOfRange(archive, text.indexOf("PK\1\2"), text.indexOf("PK\1\2") + 46 + 5);
        System.arraycopy(first, 0, archive, second, first.length);
        assertThat(told(archive)).hasSize(2).last().isEqualTo("all.zip: broken-archive");
    }

    @Test
    void namesOfOldProgramsAreRead() throws IOException {
        byte[] archive = zip("caf?.txt", TEXT);
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("caf?"); at >= 0; at = text.indexOf("caf?", at + 1)) {
            archive[at + 3] = (byte) 0x82;
        }
        for (int at : new int[] {6, text.indexOf("PK\1\2") + 8}) {
            archive[at + 1] &= (byte) ~8;
        }
        assertThat(told(archive)).containsExactly("all.zip#café.txt: " + TEXT);
    }

    @Test
    void anOfficeDocumentIsNoArchiveOfReports() throws IOException {
        assertThat(told(zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"))).containsExactly("all.zip: binary");
    }

    @Test
    void aCompressedTextIsRead() throws IOException {
        Path file = Files.write(folder.resolve("a.txt.gz"), gzip(bytes(TEXT)));
        assertThat(read(file)).singleElement().extracting(ZipTest::told).isEqualTo(file + ": " + TEXT);
    }

    @Test
    void aCompressedBombIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.txt.gz"), gzip(new byte[100 << 20]));
        assertThat(read(file)).singleElement().extracting(ZipTest::told).isEqualTo(file + ": too-large");
    }

    @Test
    void aCompressedTextThatBreaksOffIsRefused() throws IOException {
        byte[] whole = gzip(bytes(TEXT));
        Path file = Files.write(folder.resolve("a.txt.gz"), Arrays.copyOf(whole, whole.length - 12));
        assertThat(read(file)).singleElement().extracting(ZipTest::told).isEqualTo(file + ": broken-archive");
    }
}
