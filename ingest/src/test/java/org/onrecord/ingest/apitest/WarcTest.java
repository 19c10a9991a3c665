package org.onrecord.ingest.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.apitest.Packed.bytes;
import static org.onrecord.ingest.apitest.Packed.joined;
import static org.onrecord.ingest.apitest.Packed.page;
import static org.onrecord.ingest.apitest.Packed.record;
import static org.onrecord.ingest.apitest.Packed.report;
import static org.onrecord.ingest.apitest.Packed.response;
import static org.onrecord.ingest.apitest.Packed.storedZip;
import static org.onrecord.ingest.apitest.Packed.zip;
import static org.onrecord.ingest.apitest.Readings.article;
import static org.onrecord.ingest.apitest.Readings.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;
import org.onrecord.ingest.input.Reason;

@Timeout(60)
class WarcTest {

    private static final String ONE = "https://quarry-post.example/1";
    private static final String TWO = "https://quarry-post.example/2";
    private static final byte[] FIRST = page(ONE, report("Harbour plan is dead", "The mayor said no on Monday."));
    private static final byte[] SECOND = page(TWO, report("Harbour plan lives", "The mayor said yes on Tuesday."));

    @TempDir
    Path folder;

    private List<Ingested> ingested(byte[]... parts) throws IOException {
        return read(Files.write(folder.resolve("crawl.warc.gz"), joined(parts)));
    }

    /** "1: report", "2: list", "archive: 3 not-a-page". */
    private List<String> told(byte[]... parts) throws IOException {
        return ingested(parts).stream().map(WarcTest::told).toList();
    }

    private static String told(Ingested ingested) {
        String source = ingested.source();
        String place = source.contains("#") ? source.substring(source.lastIndexOf('/') + 1) : "archive";
        return place + ": " + switch (ingested) {
            case Ingested.Report _ -> "report";
            case Ingested.Duplicate _ -> "duplicate";
            case Unreadable bad -> (bad.count() == 1 ? "" : bad.count() + " ") + bad.reason().code();
        };
    }

    @Test
    void pagesAreReadWithTheirAddresses() throws IOException {
        List<Ingested> all = ingested(FIRST, SECOND);
        assertThat(all).extracting(Ingested::source).containsExactly(folder + "/crawl.warc.gz#" + ONE, folder + "/crawl.warc.gz#" + TWO);
        Article first = article(all.getFirst());
        assertThat(first.page().address()).contains(ONE);
        assertThat(first.publication().headline()).contains("Harbour plan is dead");
        assertThat(first.text().string()).contains("The mayor said no on Monday.");
    }

    @Test
    void theDayOfTheCaptureIsNotTheDayOfPublication() throws IOException {
        assertThat(article(ingested(FIRST).getFirst()).publication().published()).isEmpty();
    }

    @Test
    void whatIsNoPageIsToldInOneLine() throws IOException {
        List<Ingested> all = ingested(record("warcinfo", "", "", bytes("software: x\r\n")), record("request", ONE, "", bytes("GET / HTTP/1.1\r\n\r\n")), FIRST,
                response(ONE + ".png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", "x"), response(ONE + "/old", "HTTP/1.1 301 Moved\r\nLocation: /1", ""),
                response("https://quarry-post.example/robots.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/plain", "User-agent: *"),
                response(ONE + ".json", "HTTP/1.1 200 OK\r\nContent-Type: application/json", "{}"));
        assertThat(all).hasSize(2);
        assertThat((Unreadable) all.getLast()).satisfies(told -> {
            assertThat(told.reason()).isEqualTo(Reason.NOT_A_PAGE);
            assertThat(told.count()).isEqualTo(6);
            assertThat(told.message()).isEqualTo("records that are no pages (data 1, for machines 1, image 1, request 1, status 301 1, warcinfo 1)");
        });
    }

    @Test
    void aPageServedAsTextIsAPageAndTextServedAsAPageIsText() throws IOException {
        String html = report("Harbour plan is dead", "The mayor said no on Monday.");
        List<Ingested> all = ingested(response(ONE, "HTTP/1.1 200 OK\r\nContent-Type: text/plain", html),
                response(TWO, "HTTP/1.1 200 OK\r\nContent-Type: text/html", "The mayor said 1 < 2 on Monday."));
        assertThat(article(all.getFirst()).text().string()).contains("The mayor said no on Monday.").doesNotContain("<p>");
        assertThat(article(all.getLast()).text().string()).isEqualTo("The mayor said 1 < 2 on Monday.");
        assertThat(article(all.getLast()).page().address()).contains(TWO);
    }

    @Test
    void oneAddressWithTheSameTextIsReadOnceAndWithAnotherTwice() throws IOException {
        byte[] changed = page(ONE, report("Harbour plan is dead", "The mayor said maybe on Wednesday."));
        byte[] sameText = page(ONE, report("Harbour plan is dead", "The mayor said no on Monday.").replace("<body>", "<body class=\"x\">"));
        assertThat(told(FIRST, FIRST, changed, sameText)).containsExactly("1: report", "1: duplicate", "1: report", "1: duplicate");
    }

    @Test
    void aPageThatNamesItsAddressIsReadOnceWhereverItComes() throws IOException {
        String html = report("Harbour plan is dead", "The mayor said no on Monday.").replace("<head>", "<head><link rel=\"canonical\" href=\"" + ONE + "\">");
        assertThat(told(page(ONE + "?from=home", html), page(TWO, html), page(ONE, html.replace("Monday", "Tuesday")))).containsExactly("1?from=home: report", "2: duplicate", "1: report");
    }

    @Test
    void aDuplicateNamesTheSourceThatWasRead() throws IOException {
        String html = report("Harbour plan is dead", "The mayor said no on Monday.").replace("<head>", "<head><link rel=\"canonical\" href=\"" + ONE + "\">");
        String first = folder.resolve("crawl.warc.gz") + "#" + ONE + "?from=home";
        assertThat(ingested(page(ONE + "?from=home", html), page(TWO, html), page(ONE + "?from=home", html.replace("<body>", "<body class=\"x\">"))).stream().skip(1))
                .extracting(copy -> ((Ingested.Duplicate) copy).of()).containsExactly(first, first);
    }

    @Test
    void anUnchangedPageIsADuplicateAndOneFromElsewhereIsToldInOneLine() throws IOException {
        byte[] unchanged = record("revisit", ONE, "Content-Type: application/http\r\n", bytes("HTTP/1.1 304 Not Modified\r\n\r\n"));
        byte[] elsewhere = record("revisit", TWO, "Content-Type: application/http\r\n", bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
        assertThat(told(FIRST, unchanged, elsewhere, elsewhere)).containsExactly("1: report", "1: duplicate", "archive: 2 elsewhere");
    }

    @Test
    void anArchiveThatIsCutIsReadAsFarAsItGoes() throws IOException {
        List<Ingested> all = ingested(FIRST, Arrays.copyOf(SECOND, SECOND.length / 2));
        assertThat(all).extracting(WarcTest::told).containsExactly("1: report", "archive: broken-archive");
        assertThat(((Unreadable) all.getLast()).position()).hasValue(FIRST.length);
    }

    @Test
    void damageInTheMiddleIsPassedOver() throws IOException {
        byte[] damaged = SECOND.clone();
        damaged[damaged.length - 6] ^= 0x55;
        assertThat(told(damaged, bytes("garbage"), FIRST, bytes("between members"), SECOND)).containsExactly("1: report", "2: report", "archive: 2 broken-archive");
    }

    @Test
    void aRecordWithAWrongLengthIsPassedOver() throws IOException {
        byte[] tooLong = Packed.gzip(bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + TWO
                + "\r\nContent-Type: application/http\r\nContent-Length: 999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>No.\r\n\r\n"));
        byte[] tooShort = Packed.gzip(bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + TWO
                + "\r\nContent-Type: application/http\r\nContent-Length: 50\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>No, said the mayor.\r\n\r\n"));
        assertThat(told(tooLong, FIRST)).containsExactly("1: report", "archive: broken-archive");
        assertThat(told(tooShort, FIRST)).containsExactly("1: report", "archive: broken-archive");
    }

    @Test
    void aBombInAnArchiveIsAReason() throws IOException {
        byte[] bomb = record("response", TWO, "Content-Type: application/http\r\n",
                joined(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), new byte[300 << 20]));
        byte[] inner = record("response", TWO, "Content-Type: application/http\r\n",
                joined(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"), Packed.gzip(new byte[100 << 20])));
        assertThat(told(bomb, FIRST)).containsExactly("2: too-large", "1: report", "archive: broken-archive");
        assertThat(told(inner, FIRST)).containsExactly("2: too-large", "1: report");
    }

    @Test
    void manyPagesKeepTheirOrder() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            pages.add(page(ONE + i, report("Harbour plan " + i, "The mayor said no, " + "and no again, ".repeat(i % 7 * 50) + "on day " + i + ".")));
        }
        assertThat(ingested(pages.toArray(byte[][]::new))).extracting(Ingested::source)
                .containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(i -> folder + "/crawl.warc.gz#" + ONE + i).toList());
    }

    @Test
    void aReadingCanBeLeftInTheMiddleOfAnArchive() throws IOException {
        Path file = Files.write(folder.resolve("crawl.warc.gz"), joined(FIRST, SECOND));
        Reading reading = new Inputs(List.of(file.toString()), Defaults.NONE, InputStream.nullInputStream()).open();
        reading.next();
        reading.close();
        assertThat(reading.hasNext()).isFalse();
    }

    @Test
    void aWaczFileTellsItsPagesFromTheirParts() throws IOException {
        byte[] file = storedZip("datapackage.json", "{}", "archive/data.warc.gz", joined(FIRST, SECOND), "indexes/index.cdx.gz", "x",
                "pages/pages.jsonl", "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"" + ONE + "#top\", \"title\": \"x\"}\n");
        assertThat(read(Files.write(folder.resolve("crawl.wacz"), file))).extracting(WarcTest::told).containsExactly("1: report", "data.warc.gz: not-a-page");
    }

    @Test
    void aFolderMayMixEverything() throws IOException {
        Files.write(folder.resolve("a.warc.gz"), FIRST);
        Files.write(folder.resolve("b.zip"), zip("x.txt", "The mayor said no."));
        Files.writeString(folder.resolve("c.html"), report("Harbour", "The mayor said yes."));
        Files.writeString(folder.resolve("d.txt"), "The mayor said maybe.");
        Files.writeString(folder.resolve("e.jsonl"), "{\"source\": \"e1\", \"text\": \"No.\"}");
        Files.write(folder.resolve("f.html"), new byte[0]);
        Files.writeString(folder.resolve("g.json"), "{\"x\": 1}");
        Files.writeString(folder.resolve("i.png"), "x");
        Files.writeString(folder.resolve("h.warc"), "WARC/1.0\r\n");
        assertThat(read(folder)).extracting(ZipTest::told).extracting(line -> line.replace(folder + "/", "").replace(folder.toString(), "folder").replaceAll(": [A-Z].*", ": report"))
                .containsExactly("a.warc.gz#" + ONE + ": report", "b.zip#x.txt: report", "c.html: report", "d.txt: report", "e1: report", "f.html: empty",
                        "g.json: not-a-page", "h.warc: broken-archive", "folder: not-a-page");
    }
}
